import type { Arrangement, LeftOutReason, NoteReason, Place, StageChoice, Table } from './types.ts';

/** Keeps count of what rows said and why they were left out. */
export class Tally {
  private readonly left = new Map<LeftOutReason, { places: Place[]; count: number }>();
  private readonly noted = new Map<NoteReason, Map<string, Place>>();
  private readonly owners = new Map<string, number>();
  private readonly stages = new Map<string, { rows: number; standing: StageChoice }>();

  leave(reason: LeftOutReason, place: Place): void {
    const known = this.leftFor(reason);
    known.places.push(place);
    known.count++;
  }

  /** Notes things of one row, each once. */
  noteAt(place: Place): (note: NoteReason) => void {
    return (note) => {
      const places = this.noted.get(note) ?? new Map<string, Place>();
      places.set(`${place.file} ${place.row}`, place);
      this.noted.set(note, places);
    };
  }

  seen(owner: string, stage: string, standing: StageChoice): void {
    if (owner !== '') this.owners.set(owner, (this.owners.get(owner) ?? 0) + 1);
    if (stage === '') return;
    const known = this.stages.get(stage);
    this.stages.set(stage, { rows: (known?.rows ?? 0) + 1, standing: known?.standing ?? standing });
  }

  /** Rows that no reader ever saw. */
  skipped(file: number, { blank, brokenAt, beyond }: Table): void {
    if (blank > 0) this.leftFor('blank').count += blank;
    if (brokenAt !== null) this.leave('broken', { file, row: brokenAt });
    if (beyond !== null) this.leave('too-many', { file, row: beyond });
  }

  told(): Pick<Arrangement, 'leftOut' | 'notes' | 'owners' | 'stages'> {
    return {
      leftOut: [...this.left].map(([reason, { places, count }]) => ({ reason, places, count })),
      notes: [...this.noted].map(([reason, places]) => ({ reason, places: [...places.values()] })),
      owners: [...this.owners].map(([name, rows]) => ({ name, rows })).sort((a, b) => b.rows - a.rows),
      stages: [...this.stages]
        .map(([name, { rows, standing }]) => ({ name, rows, standing }))
        .sort((a, b) => b.rows - a.rows),
    };
  }

  private leftFor(reason: LeftOutReason): { places: Place[]; count: number } {
    const known = this.left.get(reason) ?? { places: [], count: 0 };
    this.left.set(reason, known);
    return known;
  }
}
