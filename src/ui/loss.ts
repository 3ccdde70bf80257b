/** True for the message of a `DataLostError` of the store, which reaches a page as text only. */
export function isLoss(message: string): boolean {
  return message.startsWith('The browser lost Bookend');
}
