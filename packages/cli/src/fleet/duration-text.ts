/** Formats a duration for people: its two largest units. */

/** @param milliseconds 0 or more; a part of a second counts as a whole one */
export function durationText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min${seconds % 60 === 0 ? '' : ` ${seconds % 60} s`}`;
  return `${Math.floor(minutes / 60).toLocaleString('en-US')} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;
}
