/** What we use of unitmath 0.8; the package’s own declarations name files that it does not contain. */
declare module 'unitmath/dist/UnitMath.min2.js' {
  interface Piece {
    readonly unit: { readonly name: string };
    readonly prefix: string;
    readonly power: number;
  }

  interface Unit {
    /** The unit that the text names. */
    readonly units: readonly Piece[];
    setValue(value: number): Unit;
    /** The value in base units. */
    getNormalizedValue(): number;
  }

  interface UnitDefinition {
    readonly value: number | readonly [number, string];
    readonly quantity?: string;
    readonly prefixes?: string;
  }

  interface Definitions {
    readonly skipBuiltIns: true;
    readonly baseQuantities: readonly string[];
    readonly units: Readonly<Record<string, UnitDefinition>>;
    readonly prefixes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  }

  const unitMath: {
    /** Units of the given definitions alone; a call makes a unit without a value. Throws on an unknown unit. */
    config(options: { readonly definitions: Definitions }): (text: string) => Unit;
  };
  export default unitMath;
}
