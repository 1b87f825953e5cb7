/** `00:04.218` of milliseconds. */
export function timeText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const seconds = Math.floor(milliseconds / 1000) % 60;
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `${pad(minutes, 2)}:${pad(seconds, 2)}.${pad(milliseconds % 1000, 3)}`;
}
