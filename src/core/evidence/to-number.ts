/** What digits mean with their points, commas and spaces: "2,315", "1 000 000", "0,985". */
export function toNumber(digits: string): number {
  const plain = Number(digits);
  if (!Number.isNaN(plain)) {
    return plain;
  }
  // "0,985" is below one, "1,985" nearly two thousand.
  if (digits.startsWith('0,')) {
    return Number(digits.replace(',', '.'));
  }
  return Number(digits.replaceAll(/[,_\s\u00a0\u2009\u202f'](?=\d{3})/g, '').replace(',', '.'));
}
