import { readCsv } from '../../src/importing/csv.ts';
import { recognise } from '../../src/importing/recognise.ts';
import type { Choices, Source } from '../../src/importing/types.ts';

/** A file from its lines, the titles first. Cells hold no separators. */
export function file(titles: string, ...lines: string[]): Source {
  const table = readCsv([titles, ...lines].join('\r\n'));
  if (!table) throw new Error('was not read');
  return recognise('export.csv', table);
}

export const choices: Choices = {
  account: 'tomas@tessel.example',
  accounts: [],
  domains: ['partner-own.example'],
  today: '2026-11-26',
  owner: null,
  stages: {},
  withOver: true,
  fromContacts: true,
};

/** Titles of usual exports, as `src/importing/README.md` has them. */
export const TITLES = {
  hubspotDeals:
    'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Create Date,Next step,Next Activity Date,Associated Company,Associated Company IDs,Associated Contact,Associated Contact IDs',
  hubspotContacts:
    'Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company,Associated Company IDs,Associated Deal IDs,Close Date',
  salesforceReport:
    'Opportunity Owner,Account Name,Opportunity Name,Stage,Fiscal Period,Amount,Probability (%),Close Date,Created Date,Next Step,Email',
  salesforceData: 'Id,IsDeleted,AccountId,Name,StageName,Amount,CloseDate,NextStep,IsClosed,IsWon,OwnerId,CreatedDate',
  salesforceContacts: 'First Name,Last Name,Account Name,Title,Email,Phone,Mailing Country,Account Owner',
  salesforceContactData: 'Id,AccountId,LastName,FirstName,Name,Email,Title',
  pipedriveDeals:
    'Deal - ID,Deal - Title,Deal - Value,Deal - Organization,Deal - Contact person,Deal - Stage,Deal - Status,Deal - Owner,Deal - Expected close date,Deal - Next activity date,Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Lost reason,Person - Email - Work,Person - Email - Home',
  pipedrivePeople:
    'Person - Name,Person - First name,Person - Last name,Person - Organization,Person - Email - Work,Person - Email - Home,Person - Email - Other,Person - Owner',
  zohoDeals:
    'Record Id,Deal Owner.id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,Account Name,Stage,Next Step,Contact Name.id,Contact Name,Created Time',
  zohoContacts:
    'Record Id,Contact Owner.id,Contact Owner,First Name,Last Name,Account Name.id,Account Name,Email,Lead Source',
  closeOpportunities:
    'id,lead_id,lead_name,contact_name,user_name,value,status_label,status_type,date_created,date_won,note',
  closeLeads: 'id,lead_name,display_name,status_label,primary_contact_name,primary_contact_primary_email',
} as const;
