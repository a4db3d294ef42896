/** Whether a subject is a guest's. A guest has no account: whoever knows the id is the guest. */
export function isGuestId(subject: string): boolean {
  return subject.startsWith('gst_');
}
