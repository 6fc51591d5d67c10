// The waiting room.
export function WaitingRoom() {
  return null;
}
