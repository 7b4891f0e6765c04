/** Where the sign stands in the text, in order. */
export function occurrencesOf(sign: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) {
    places.push(at);
  }
  return places;
}
