/** A share as it is printed. */

export function percent(count: number, total: number): string {
  return `${((100 * count) / total).toFixed(1)} %`;
}
