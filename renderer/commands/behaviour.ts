/** What a command does and when it can be done. Without `isEnabled` it always can. */
export interface Behaviour {
  run: () => unknown;
  isEnabled?: () => boolean;
  isChecked?: () => boolean;
}
