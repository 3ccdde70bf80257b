/** The part of `browser.action` the badge needs. */
export interface Badge {
  setBadgeText(details: { text: string }): Promise<void>;
  setBadgeBackgroundColor(details: { color: string }): Promise<void>;
  setBadgeTextColor(details: { color: string }): Promise<void>;
}

/** The toolbar knows no CSS: `--accent`, `--danger` and `--on-accent` of `ui/tokens.css`, as they are in light. */
export const badgeColours = { accent: '#78347b', danger: '#ac3f19', ink: '#ffffff' };

/** Shows how many next steps are due today or overdue. Nothing at all when there are none. */
export async function showCount(badge: Badge, count: number): Promise<void> {
  await show(badge, count === 0 ? '' : count > 99 ? '99+' : String(count), badgeColours.accent);
}

/** Shows that something needs the rep: the popup says what. */
export async function showTrouble(badge: Badge): Promise<void> {
  await show(badge, '!', badgeColours.danger);
}

async function show(badge: Badge, text: string, color: string): Promise<void> {
  await badge.setBadgeBackgroundColor({ color });
  await badge.setBadgeTextColor({ color: badgeColours.ink });
  await badge.setBadgeText({ text });
}
