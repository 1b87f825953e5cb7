/** `1,300`: an amount as people write it. */
export function money(amount: number): string {
  return amount.toLocaleString('en-US');
}
