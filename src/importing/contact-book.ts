import { named, type RowReader } from './row-reader.ts';
import type { ImportedPerson, Row } from './types.ts';
import { fold } from './words.ts';

/** More people of one company take no part in one deal. */
const MOST_BY_COMPANY = 50;

/** What a row of deals says of who is on the other side. */
export interface Wanted {
  dealId: string;
  dealName: string;
  contactIds: string[];
  names: string[];
  companyIds: string[];
  company: string;
}

/** The people in files of contacts, found for a deal. */
export interface ContactBook {
  add(row: Row, read: RowReader, people: ImportedPerson[]): void;
  /**
   * The people of a deal: those whose number it names or who name its number; else those who name its title; else those of
   * its company with a name it names; else its company's.
   */
  of(wanted: Wanted): ImportedPerson[];
}

export function contactBook(): ContactBook {
  const byContactId = new Index();
  const byDealId = new Index();
  const byDealName = new Index();
  const byCompanyId = new Index();
  const byCompany = new Index();
  const byName = new Index();
  return {
    add: (row, read, people) => {
      byContactId.add(read.ids(row, 'contactId'), people);
      byDealId.add(read.ids(row, 'dealIds'), people);
      byDealName.add(read.text(row, 'dealNames').split(';').map(fold), people);
      byCompanyId.add(read.ids(row, 'companyId'), people);
      byCompany.add([fold(read.text(row, 'company'))], people);
      byName.add(
        people.map(({ name }) => fold(name)),
        people,
      );
    },
    of: ({ dealId, dealName, contactIds, names, companyIds, company }) => {
      const numbered = named([...byContactId.get(contactIds), ...byDealId.get(dealId ? [dealId] : [])]);
      if (numbered.length > 0) return numbered;
      const titled = byDealName.get([fold(dealName)]);
      if (titled.length > 0) return named(titled);
      const colleagues = [...byCompanyId.get(companyIds), ...byCompany.get([fold(company)])];
      const called = byName.get(names.map(fold));
      if (called.length > 0) {
        const both = called.filter(({ address }) => colleagues.some((one) => one.address === address));
        // A name alone is shared by strangers; where the deal has a company, it has to be there.
        if (both.length > 0 || company === '') return named(both.length > 0 ? both : called.length === 1 ? called : []);
      }
      return named(colleagues).slice(0, MOST_BY_COMPANY);
    },
  };
}

class Index {
  private readonly people = new Map<string, ImportedPerson[]>();

  add(keys: string[], people: ImportedPerson[]): void {
    for (const key of keys) {
      if (key === '') continue;
      const known = this.people.get(key);
      if (known) known.push(...people);
      else this.people.set(key, [...people]);
    }
  }

  get(keys: string[]): ImportedPerson[] {
    return keys.flatMap((key) => this.people.get(key) ?? []);
  }
}
