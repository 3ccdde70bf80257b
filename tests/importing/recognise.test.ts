import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELDS, fieldsOf } from '../../src/importing/fields.ts';
import { mappingOf } from '../../src/importing/recognise.ts';
import type { Field, Source } from '../../src/importing/types.ts';
import { file, TITLES } from './files.ts';

/** The title of the column that fills each field. */
function told({ mapping, table }: Source): Partial<Record<Field, string>> {
  return Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, table.titles[column]]));
}

describe('an export', () => {
  test.each([
    ['hubspotDeals', 'hubspot', 'deals'],
    ['hubspotContacts', 'hubspot', 'contacts'],
    ['salesforceReport', 'salesforce', 'deals'],
    ['salesforceData', 'salesforce', 'deals'],
    ['salesforceContacts', 'salesforce', 'contacts'],
    ['salesforceContactData', 'salesforce', 'contacts'],
    ['pipedriveDeals', 'pipedrive', 'deals'],
    ['pipedrivePeople', 'pipedrive', 'contacts'],
    ['zohoDeals', 'csv', 'deals'],
    ['zohoContacts', 'csv', 'contacts'],
    ['closeOpportunities', 'csv', 'deals'],
    ['closeLeads', 'csv', 'contacts'],
  ] as const)('with the titles of %s is from %s and holds %s', (name, from, kind) => {
    expect(file(TITLES[name])).toMatchObject({ from, kind });
  });

  test.each([
    ['Company,Deal,Email,Stage', 'deals'],
    ['Name,Email', 'contacts'],
    ['Vorname;Nachname;E-Mail;Firma', 'contacts'],
    ['Firma;Phase;Abschlussdatum;E-Mail', 'deals'],
    ['Entreprise;Étape;Date de clôture;Adresse e-mail', 'deals'],
  ])('of nobody we know, %s, holds %s', (titles, kind) => {
    expect(file(titles)).toMatchObject({ from: 'csv', kind });
  });

  test('of HubSpot deals is mapped', () => {
    expect(told(file(TITLES.hubspotDeals))).toEqual({
      dealName: 'Deal Name',
      company: 'Associated Company',
      person: 'Associated Contact',
      stage: 'Deal Stage',
      closes: 'Close Date',
      nextStep: 'Next step',
      nextStepDay: 'Next Activity Date',
      owner: 'Deal owner',
      created: 'Create Date',
      dealId: 'Record ID',
      contactId: 'Associated Contact IDs',
      companyId: 'Associated Company IDs',
    });
  });

  test('of a Salesforce report is mapped', () => {
    expect(told(file(TITLES.salesforceReport))).toEqual({
      dealName: 'Opportunity Name',
      company: 'Account Name',
      address: 'Email',
      stage: 'Stage',
      closes: 'Close Date',
      nextStep: 'Next Step',
      owner: 'Opportunity Owner',
      created: 'Created Date',
    });
  });

  test('of Salesforce data is mapped by its field names', () => {
    expect(told(file(TITLES.salesforceData))).toMatchObject({
      dealName: 'Name',
      stage: 'StageName',
      closes: 'CloseDate',
      won: 'IsWon',
      closed: 'IsClosed',
      companyId: 'AccountId',
      dealId: 'Id',
    });
  });

  test('of Pipedrive deals is mapped', () => {
    expect(told(file(TITLES.pipedriveDeals))).toEqual({
      dealName: 'Deal - Title',
      company: 'Deal - Organization',
      person: 'Deal - Contact person',
      address: 'Person - Email - Work',
      address2: 'Person - Email - Home',
      stage: 'Deal - Stage',
      status: 'Deal - Status',
      closes: 'Deal - Expected close date',
      nextStepDay: 'Deal - Next activity date',
      owner: 'Deal - Owner',
      created: 'Deal - Deal created',
      wonOn: 'Deal - Won time',
      lostOn: 'Deal - Lost time',
      reason: 'Deal - Lost reason',
      dealId: 'Deal - ID',
    });
  });

  test.each([
    [
      'German',
      'Deal - ID,Deal - Titel,Deal - Wert,Deal - Organisation,Deal - Kontaktperson,Deal - Phase,Deal - Status,Deal - Besitzer,Deal - Datum nächste Aktivität,Deal - Deal erstellt,Deal - Datum des gewonnenen Deals,Deal - Datum des verlorenen Deals,Deal - Verlustgrund,Person - E-Mail-Adresse - Büro,Person - E-Mail-Adresse - Privat',
    ],
    [
      'Portuguese',
      'Negócio - ID,Negócio - Título,Negócio - Valor,Negócio - Organização,Negócio - Pessoa de contato,Negócio - Etapa,Negócio - Status,Negócio - Proprietário,Negócio - Próxima atividade em,Negócio - Negócio criado em,Negócio - Ganho em,Negócio - Data de perda,Negócio - Motivo da perda,Pessoa - E-mail - Trabalho,Pessoa - E-mail - Residencial',
    ],
    [
      'French',
      'Affaire - ID,Affaire - Titre,Affaire - Valeur,Affaire - Organisation,Affaire - Personne à contacter,Affaire - Étape,Affaire - Statut,Affaire - Propriétaire,Date de la prochaine activité,Affaire - Affaire créée,Affaire - Date de gain,Affaire - Date de perte,Affaire - Raison de la perte,Personne - E-mail - Travail,Personne - E-mail - Domicile',
    ],
  ])('of Pipedrive deals in %s is mapped as the English one', (_, titles) => {
    const fields: Field[] =
      'dealId,dealName,,company,person,stage,status,owner,nextStepDay,created,wonOn,lostOn,reason,address,address2'.split(
        ',',
      ) as Field[];
    const expected = titles.split(',').flatMap((title, index) => (fields[index] ? [[fields[index], title]] : []));
    const read = file(titles);
    expect(read).toMatchObject({ from: 'pipedrive', kind: 'deals' });
    expect(told(read)).toEqual(Object.fromEntries(expected));
  });

  test.each([
    [
      'salesforce',
      'Opportunity-Inhaber,Accountname,Opportunity-Name,Phase,Schlusstermin,Nächster Schritt,Erstelldatum',
    ],
    ['salesforce', "Propriétaire de l'opportunité,Nom du compte,Nom de l'opportunité,Étape,Date de clôture"],
    ['salesforce', 'Propietario de oportunidad,Nombre de la cuenta,Nombre de la oportunidad,Etapa,Fecha de cierre'],
    [
      'hubspot',
      'Propriétaire de la transaction,Entreprise,Nom de la transaction,Phase de la transaction,Date de fermeture',
    ],
    ['hubspot', 'Propietario del negocio,Empresa,Nombre del negocio,Etapa del negocio,Fecha de cierre'],
    ['hubspot', 'Proprietário do negócio,Empresa,Nome do negócio,Etapa do negócio,Data de fechamento'],
    ['hubspot', 'Deal-Inhaber,Unternehmen,Deal-Name,Deal-Phase,Abschlussdatum'],
  ])('of %s in the language of its user is mapped: %s', (from, titles) => {
    const [owner, company, dealName, stage, closes] = titles.split(',');
    expect(file(titles).from).toBe(from);
    expect(told(file(titles))).toMatchObject({ owner, company, dealName, stage, closes });
  });

  test.each([
    'Person - Name,Person - Organisation,Person - E-Mail-Adresse - Büro,Person - E-Mail-Adresse - Privat',
    'Pessoa - Nome,Pessoa - Organização,Pessoa - E-mail - Trabalho,Pessoa - E-mail - Residencial',
    'Personne - Nom,Personne - Organisation,Personne - E-mail - Travail,Personne - E-mail - Domicile',
  ])('of Pipedrive people in the language of its user is mapped: %s', (titles) => {
    const [person, company, address, address2] = titles.split(',');
    expect(file(titles)).toMatchObject({ from: 'pipedrive', kind: 'contacts' });
    expect(told(file(titles))).toEqual({ person, company, address, address2 });
  });

  test.each(['Record ID', 'Datensatz-ID', "ID de fiche d'informations", 'ID de registro'])(
    'of HubSpot has its numbers under %s, those of deals and of people',
    (number) => {
      expect(told(file(`${number},Deal Name,Deal Stage`))).toMatchObject({ dealId: number });
      expect(told(file(`${number},First Name,Last Name,Email`))).toMatchObject({ contactId: number });
    },
  );

  test('finds the addresses by what they look like where no title says so', () => {
    expect(told(file('Deal,Who', 'Spring,jo@halden.example', 'Autumn,ines@ostara.example'))).toMatchObject({
      address: 'Who',
    });
  });

  test('takes the column with something in it of two with one title', () => {
    expect(told(file('Deal,Email,Email', 'Spring,,jo@halden.example'))).toMatchObject({ address: 'Email (2)' });
  });
});

describe('the mapping', () => {
  const titles = fc.constantFrom(
    ...new Set(FIELDS.flatMap((one) => Object.values(one.titles).flat())),
    'Amount',
    '',
    'x',
  );

  test('gives each column to one field at most, and only to fields of the kind, for any titles', () => {
    fc.assert(
      fc.property(
        fc.array(titles, { minLength: 1, maxLength: 14 }),
        fc.constantFrom('deals', 'contacts'),
        (all, kind) => {
          const source = file(all.map((title) => `"${title}"`).join(','), all.map(() => 'x').join(','));
          const mapping = mappingOf(source.table, kind);
          const columns = Object.values(mapping);
          expect(new Set(columns).size).toBe(columns.length);
          for (const column of columns) expect(source.table.titles[column]).toBeDefined();
          const known = fieldsOf(kind).map(({ field }) => field);
          for (const field of Object.keys(mapping)) expect(known).toContain(field);
        },
      ),
    );
  });

  test('does not depend on the order of columns, where every title stands once', () => {
    const all = TITLES.hubspotDeals.split(',');
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (mixed) => {
        expect(told(file(mixed.join(',')))).toEqual(told(file(TITLES.hubspotDeals)));
      }),
    );
  });

  test('reads titles in capitals, without accents and with other marks', () => {
    expect(told(file('DEAL_NAME,deal stage,E-Mail'))).toEqual({
      dealName: 'DEAL_NAME',
      stage: 'deal stage',
      address: 'E-Mail',
    });
  });
});
