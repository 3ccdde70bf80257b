import type { Notice } from '../../nudges/notices.ts';

/** The part of `browser.notifications` we need. */
export interface Notifications {
  create(id: string, options: NotificationOptions): Promise<string>;
  clear(id: string): Promise<boolean>;
  getAll(): Promise<Record<string, unknown>>;
}

interface NotificationOptions {
  type: 'basic';
  iconUrl: string;
  title: string;
  message: string;
  buttons?: { title: string }[];
}

/** Shows one notification, in place of an older one of the same id. What the system does with it is its own business. */
export async function showNotice(notifications: Notifications, notice: Notice): Promise<void> {
  const { id, title, message, buttons } = notice;
  const options: NotificationOptions = { type: 'basic', iconUrl: '/icons/128.png', title, message };
  if (buttons.length === 0) {
    await notifications.create(id, options);
    return;
  }
  try {
    await notifications.create(id, { ...options, buttons: buttons.map(({ label }) => ({ title: label })) });
  } catch {
    // Firefox knows no buttons, and refuses what it does not know.
    await notifications.create(id, options);
  }
}

/** Takes all notifications off the screen: they name people and meetings. */
export async function clearNotices(world: { notifications?: () => Notifications | undefined }): Promise<void> {
  const notifications = world.notifications?.();
  if (!notifications) return;
  await Promise.allSettled(Object.keys(await notifications.getAll()).map((id) => notifications.clear(id)));
}
