const LEAST_ROOM = 4096;

/**
 * Where terms were found while a text is searched, as columns of numbers. Kept by who searches: room for tens of thousands is made
 * once, not with every keystroke.
 */
export class HitColumns {
  starts = new Int32Array(LEAST_ROOM);
  ends = new Int32Array(LEAST_ROOM);
  /** The numbers of their groups. */
  groups = new Int32Array(LEAST_ROOM);
  /** How many hits there are; the columns have room for more. */
  count = 0;

  /** @param group its number */
  add(start: number, end: number, group: number): void {
    if (this.count === this.starts.length) {
      this.#grow();
    }
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.groups[this.count] = group;
    this.count++;
  }

  /** Forgets the hits; where they have long filled only a small part of the room, that as well. */
  clear(): void {
    if (this.count > LEAST_ROOM && this.count < this.starts.length >> 3) {
      [this.starts, this.ends, this.groups] = [new Int32Array(LEAST_ROOM), new Int32Array(LEAST_ROOM), new Int32Array(LEAST_ROOM)];
    }
    this.count = 0;
  }

  /** "click-through rate" is one hit and not also "click-through": of the hits from `first` on, the longest of each group stays. */
  keepLongest(first: number): void {
    const { starts, ends, groups } = this;
    let kept = first;
    for (let at = first; at < this.count; at++) {
      let other = first;
      while (other < kept && groups[other] !== groups[at]) {
        other++;
      }
      if (other === kept) {
        kept++;
      } else if ((ends[at] ?? 0) <= (ends[other] ?? 0)) {
        continue;
      }
      starts[other] = starts[at] ?? 0;
      ends[other] = ends[at] ?? 0;
      groups[other] = groups[at] ?? 0;
    }
    this.count = kept;
  }

  sort(): void {
    const order = Array.from({ length: this.count }, (_, index) => index).sort((a, b) => (this.starts[a] ?? 0) - (this.starts[b] ?? 0));
    for (const column of [this.starts, this.ends, this.groups]) {
      column.set(order.map(index => column[index] ?? 0));
    }
  }

  #grow(): void {
    const grown = (column: Int32Array): Int32Array<ArrayBuffer> => {
      const longer = new Int32Array(column.length * 2);
      longer.set(column);
      return longer;
    };
    [this.starts, this.ends, this.groups] = [grown(this.starts), grown(this.ends), grown(this.groups)];
  }
}
