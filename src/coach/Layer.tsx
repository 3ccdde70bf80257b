import type { JSX } from 'preact';
import { Card, type CardProps } from './card/Card.tsx';
import type { Draft } from './draft/draft.ts';
import { type LastLookProps, LastLookStrip } from './last-look/LastLookStrip.tsx';
import { Badge, type BadgeProps } from './notices/Badge.tsx';
import { Paused, type PausedProps } from './notices/Paused.tsx';
import { Toast, type ToastProps } from './notices/Toast.tsx';
import type { Frames } from './place/animation-frames.ts';
import { Floating, type Placed } from './place/Floating.tsx';
import { Banner, type BannerProps } from './thread/Banner.tsx';
import { FollowUpCard, type FollowUpCardProps } from './thread/FollowUpCard.tsx';

/** Everything the coach shows in the page at one moment. One card at a time, one toast. */
export interface CoachView {
  card: Placed<CardProps> | null;
  /** What waits for a reply in the open thread. */
  followUp: (Placed<FollowUpCardProps> & { draft: Draft | null }) | null;
  /** What the newest mail of the open thread may mean. */
  banner: (Placed<BannerProps> & { draft: Draft | null }) | null;
  /** What Send is held for. */
  lastLook: Placed<LastLookProps> | null;
  toast: Placed<ToastProps> | null;
  badges: Placed<BadgeProps>[];
  paused: Placed<PausedProps>[];
  /** Said politely to a screen reader when it changes; seen by nobody. */
  announcement: string;
  /** How many closings are underlined or counted by a badge. */
  open: number;
}

export const emptyView: CoachView = {
  card: null,
  followUp: null,
  banner: null,
  lastLook: null,
  toast: null,
  badges: [],
  paused: [],
  announcement: '',
  open: 0,
};

/** Whether there is something to see. */
export const isDrawn = ({ card, followUp, banner, lastLook, toast, badges, paused }: CoachView): boolean =>
  [card, followUp, banner, lastLook, toast].some((each) => each !== null) || badges.length > 0 || paused.length > 0;

/** The coach's own layer over the page. */
export function Layer({ view, frames }: { view: CoachView; frames: Frames }): JSX.Element {
  const { card, followUp, banner, lastLook, toast } = view;
  return (
    <>
      <p class="hidden" role="status" aria-live="polite">
        {view.announcement}
      </p>
      {view.paused.map((notice) => (
        <Floating key={`paused ${notice.id}`} frames={frames} locate={notice.locate}>
          <Paused {...notice} />
        </Floating>
      ))}
      {view.badges.map((badge) => (
        <Floating key={`badge ${badge.id}`} frames={frames} locate={badge.locate}>
          <Badge {...badge} />
        </Floating>
      ))}
      {card && (
        <Floating key={`card ${card.id}`} frames={frames} locate={card.locate}>
          <Card {...card} />
        </Floating>
      )}
      {followUp && (
        <Floating key={`follow-up ${followUp.id}`} frames={frames} locate={followUp.locate}>
          <FollowUpCard {...followUp} />
        </Floating>
      )}
      {banner && (
        <Floating key={`banner ${banner.id}`} frames={frames} locate={banner.locate}>
          <Banner {...banner} />
        </Floating>
      )}
      <div role="status">
        {lastLook && (
          <Floating key={`last look ${lastLook.id}`} frames={frames} locate={lastLook.locate}>
            <LastLookStrip {...lastLook} />
          </Floating>
        )}
      </div>
      <div role="status">
        {toast && (
          <Floating key={`toast ${toast.id}`} frames={frames} locate={toast.locate}>
            <Toast {...toast} />
          </Floating>
        )}
      </div>
    </>
  );
}
