import type { Field, TableKind } from './types.ts';

/** A field, and the titles its column has in exports. */
export interface FieldTitles {
  field: Field;
  /** As the rep reads it. */
  label: string;
  /** The fields that most files have stand first; the rest is one press away. */
  isMain: boolean;
  /** By kind of file, the likeliest first; compared folded (`fold`). */
  titles: Partial<Record<TableKind, string[]>>;
}

const COMPANY =
  list(`Company, Company Name, Account Name, Organization, Organisation, Organization - Name, Deal - Organization, Person - Organization,
  Primary Company, Associated Company, Associated Company (Primary), Deal with Primary Company, Account,
  Deal - Organisation, Deal - Organización, Deal - Organização, Organization - Nom, Organization - Nombre, Organization - Nome,
  Person - Organisation, Person - Organización, Person - Organização, Accountname, Nom du compte, Nombre de la cuenta,
  Nome da conta, Customer, Client, Unternehmen, Firma, Kunde, Entreprise, Société, Client, Compte, Empresa, Cuenta,
  Organización, Azienda, Bedrijf, Klant, Företag, Firmanavn, lead_name`);

const DOMAIN = list(`Company Domain Name, Domain, Company Domain, Email Domain, Website, Website URL, Account Website,
  Organization - Website, Company Website, Webseite, Site web, Sitio web, Sito web`);

const ADDRESS =
  list(`Email, E-mail, Email Address, E-mail Address, Person - Email - Work, Person - Email, Person - Email (Work),
  Person - E-Mail-Adresse - Büro, Person - E-mail - Travail, Person - E-mail - Trabalho, Person - Email - Trabalho,
  Person - Correo electrónico - Trabajo, Person - E-mail, Person - E-Mail-Adresse, Person - Correo electrónico,
  Contact Email, Contact: Email, Primary Contact Email, primary_contact_primary_email, Contact Person Email, Associated Contact Email,
  Email 1, Work Email, E-Mail-Adresse, Adresse e-mail, Courriel, Correo electrónico, Correo,
  Endereço de e-mail, Indirizzo e-mail, E-mailadres, E-post`);

const AT_HOME = `Person - Email - Home, Person - Email (Home), Person - E-Mail-Adresse - Privat, Person - E-mail - Domicile,
  Person - E-mail - Residencial, Person - Email - Residencial`;

const ELSEWHERE = `Person - Email - Other, Person - Email (Other), Person - E-Mail-Adresse - Sonstiger, Person - E-mail - Autre,
  Person - E-mail - Outros, Person - Email - Outros`;

/** HubSpot's. */
const RECORD_ID = `Record ID, Datensatz-ID, ID de fiche d'informations, ID de registro`;

const COMPANY_ID = list(
  `Associated Company IDs, Account ID, AccountId, Organization - ID, Company ID, Organization ID, Account Name.id, lead_id`,
);

const OWNER =
  list(`Deal owner, Opportunity Owner, Owner, Deal - Owner, Owner Email, Opportunity Owner Email, Contact owner,
  Deal - Besitzer, Deal - Propriétaire, Deal - Propietario, Deal - Proprietário, Deal-Inhaber, Opportunity-Inhaber,
  Propriétaire de la transaction, Propietario del negocio, Proprietário do negócio, Propriétaire de l'opportunité,
  Propietario de oportunidad, Proprietário da oportunidade, Person - Besitzer, Person - Propriétaire, Person - Propietario,
  Person - Proprietário, Person - Owner, OwnerId, hubspot_owner_id, Owner Name, user_name, Sales Rep, Account Owner, Verantwortlich,
  Zuständiger Mitarbeiter, Propriétaire, Propietario, Proprietário, Proprietario, Eigenaar`);

/** Every field, in the order it is shown. Where the titles come from: README.md. */
export const FIELDS: FieldTitles[] = [
  {
    field: 'dealName',
    label: 'Deal',
    isMain: true,
    titles: {
      deals:
        list(`Deal Name, Opportunity Name, Deal - Title, dealname, Deal, Title, Opportunity, Name, Deal Title, Dealname,
  Deal - Titel, Deal - Titre, Deal - Título, Nom de l'opportunité, Nombre de la oportunidad, Nome da oportunidade,
  Titel, Geschäft, Nom de la transaction, Affaire, Transaction, Nombre del negocio, Negocio, Nome do negócio,
  Negócio, Oportunidad, Oportunidade, Opportunità, Verkaufschance`),
    },
  },
  { field: 'company', label: 'Company', isMain: true, titles: { deals: COMPANY, contacts: COMPANY } },
  { field: 'domain', label: 'Company’s website', isMain: true, titles: { deals: DOMAIN, contacts: DOMAIN } },
  {
    field: 'person',
    label: 'Person',
    isMain: true,
    titles: {
      deals:
        list(`Contact person, Deal - Contact person, Associated Contact, Person - Name, Primary Contact, Contact Name,
  Deal - Kontaktperson, Deal - Personne à contacter, Deal - Persona de contacto, Deal - Pessoa de contato,
  Person - Nom, Person - Nombre, Person - Nome, Contact: Full Name, Contact, Contacts, Ansprechpartner, Kontaktperson, Kontakt, Interlocuteur,
  Persona de contacto, Contacto, Contato, Referente, Contactpersoon, primary_contact_name`),
      contacts: list(
        `Full Name, Person - Name, Person - Nom, Person - Nombre, Person - Nome, Name, Contact Name, primary_contact_name, Nom complet, Nombre completo, Nome completo`,
      ),
    },
  },
  { field: 'address', label: 'Mail address', isMain: true, titles: { deals: ADDRESS, contacts: ADDRESS } },
  {
    field: 'address2',
    label: 'Second address',
    isMain: false,
    titles: {
      deals: list(`${AT_HOME}, Secondary Email, Email 2, Other Email`),
      contacts: list(`${AT_HOME}, Additional email addresses, Secondary Email, Email 2`),
    },
  },
  {
    field: 'address3',
    label: 'Third address',
    isMain: false,
    titles: {
      deals: list(`${ELSEWHERE}, Email 3`),
      contacts: list(`${ELSEWHERE}, Email 3`),
    },
  },
  {
    field: 'firstName',
    label: 'First name',
    isMain: true,
    titles: {
      deals: list(`Contact: First Name, Contact First Name, Person - First name, First Name`),
      contacts: list(
        `First Name, FirstName, Person - First name, Person - Vorname, Person - Prénom, firstname, Vorname, Prénom, Nombre, Primeiro nome, Voornaam`,
      ),
    },
  },
  {
    field: 'lastName',
    label: 'Last name',
    isMain: true,
    titles: {
      deals: list(`Contact: Last Name, Contact Last Name, Person - Last name, Last Name`),
      contacts:
        list(`Last Name, LastName, Person - Last name, Person - Nachname, Person - Nom de famille, Person - Apellidos, lastname, Surname, Nachname, Nom, Apellidos, Apellido, Sobrenome,
  Cognome, Achternaam`),
    },
  },
  {
    field: 'stage',
    label: 'Stage',
    isMain: true,
    titles: {
      deals:
        list(`Deal Stage, Stage, StageName, Deal - Stage, Deal - Stage (pipeline), dealstage, Pipeline Stage, Phase,
  Deal - Phase, Deal - Étape, Deal - Etapa, Dealphase, Étape, Phase de la transaction, Etapa, Etapa del negocio,
  Etapa do negócio, Fase`),
    },
  },
  {
    field: 'status',
    label: 'Status',
    isMain: true,
    titles: {
      deals: list(
        `Deal - Status, Deal - Statut, Deal - Estado, Status, Deal Status, Estado, Statut, Stato, status_type`,
      ),
    },
  },
  {
    field: 'closes',
    label: 'Close date',
    isMain: true,
    titles: {
      deals: list(`Close Date, CloseDate, Deal - Expected close date, Expected close date, closedate, Expected Close,
  Deal - Erwartetes Abschlussdatum, Deal - Date de clôture prévue, Deal - Data de fechamento esperada, Schlusstermin,
  Abschlussdatum, Erwartetes Abschlussdatum, Date de clôture, Date de fermeture, Fecha de cierre,
  Data de fechamento, Data di chiusura, Sluitingsdatum, Closing Date`),
    },
  },
  {
    field: 'nextStep',
    label: 'Next step',
    isMain: true,
    titles: {
      deals: list(`Next Step, NextStep, hs_next_step, Deal - Next activity subject, Next activity, Nächster Schritt,
  Prochaine étape, Étape suivante, Próximo paso, Paso siguiente, Próxima etapa, Prossimo passo, Volgende stap`),
    },
  },
  {
    field: 'nextStepDay',
    label: 'Day of next step',
    isMain: true,
    titles: {
      deals:
        list(`Next Activity Date, Deal - Next activity date, notes_next_activity_date, Next Step Date, Next Step Due,
  Deal - Datum nächste Aktivität, Deal - Próxima atividade em, Deal - Data da próxima atividade,
  Datum der nächsten Aktivität, Date de la prochaine activité, Fecha de la próxima actividad`),
    },
  },
  { field: 'owner', label: 'Owner', isMain: true, titles: { deals: OWNER, contacts: OWNER } },
  {
    field: 'created',
    label: 'Made on',
    isMain: false,
    titles: {
      deals:
        list(`Create Date, Created Date, CreatedDate, Deal - Deal created, Deal - Creation date, Deal created, createdate,
  Deal - Deal erstellt, Deal - Affaire créée, Deal - Negócio criado em, Add time, Erstellungsdatum, Erstelldatum, Date de création, Fecha de creación, Data de criação,
  Created Time, date_created`),
    },
  },
  {
    field: 'won',
    label: 'Is won',
    isMain: false,
    titles: { deals: list(`Won, IsWon, Is Won, Is Closed Won, hs_is_closed_won`) },
  },
  {
    field: 'closed',
    label: 'Is closed',
    isMain: false,
    titles: { deals: list(`Closed, IsClosed, Is Closed, Is Deal Closed?, hs_is_closed`) },
  },
  {
    field: 'wonOn',
    label: 'Won on',
    isMain: false,
    titles: {
      deals: list(`Deal - Won time, Deal - Datum des gewonnenen Deals, Deal - Date de gain, Deal - Fecha de ganado,
  Deal - Ganho em, Won time, Won date, date_won`),
    },
  },
  {
    field: 'lostOn',
    label: 'Lost on',
    isMain: false,
    titles: {
      deals: list(
        `Deal - Lost time, Deal - Datum des verlorenen Deals, Deal - Date de perte, Deal - Data de perda, Lost time, Lost date, date_lost`,
      ),
    },
  },
  {
    field: 'endedOn',
    label: 'Ended on',
    isMain: false,
    titles: {
      deals: list(
        `Deal - Closed on, Deal - Deal abgeschlossen am, Deal - Negócio fechado em, Closed on, Deal closed on`,
      ),
    },
  },
  {
    field: 'reason',
    label: 'Reason',
    isMain: false,
    titles: {
      deals: list(
        `Deal - Lost reason, Deal - Verlustgrund, Deal - Raison de la perte, Deal - Raison de perte, Deal - Motivo da perda, Lost reason, Closed Lost Reason, Loss Reason, Closed Won Reason, Reason For Loss`,
      ),
    },
  },
  {
    field: 'dealId',
    label: 'Number of the deal',
    isMain: false,
    titles: {
      deals: list(
        `${RECORD_ID}, Record ID - Deals, Opportunity ID, Deal - ID, Deal - Pipedrive System ID, Deal ID, Id`,
      ),
    },
  },
  {
    field: 'contactId',
    label: 'Number of the person',
    isMain: false,
    titles: {
      deals: list(`Associated Contact IDs, Contact ID, ContactId, Person - ID, Contact Name.id`),
      contacts: list(`${RECORD_ID}, Record ID - Contacts, Contact ID, Person - ID, Person - Pipedrive System ID, Id`),
    },
  },
  {
    field: 'companyId',
    label: 'Number of the company',
    isMain: false,
    titles: { deals: COMPANY_ID, contacts: COMPANY_ID },
  },
  {
    field: 'dealIds',
    label: 'Numbers of deals',
    isMain: false,
    titles: { contacts: list(`Associated Deal IDs, Opportunity ID, Deal ID`) },
  },
  {
    field: 'dealNames',
    label: 'Deals',
    isMain: false,
    titles: { contacts: list(`Associated Deal, Associated Deals, Opportunity Name`) },
  },
];

/** The fields that a file of this kind can fill. */
export function fieldsOf(kind: TableKind): FieldTitles[] {
  return FIELDS.filter(({ titles }) => titles[kind] !== undefined);
}

/** Titles have no commas in them. */
function list(titles: string): string[] {
  return titles.split(/,\s+/);
}
