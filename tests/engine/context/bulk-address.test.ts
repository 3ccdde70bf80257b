import { expect, test } from 'vitest';
import { isBulkAddress } from '../../../src/engine/context/bulk-address.ts';

test.each([
  'support@halden.example',
  'no-reply@halden.example',
  'accounts-payable@halden.example',
  'ap@halden.example',
  'invoices@halden.example',
  'crane-users@halden.example',
  'sales-ops@googlegroups.com',
  'board@lists.halden.example',
  'halden@zendesk.com',
])('%s is no person', (address) => {
  expect(isBulkAddress(address)).toBe(true);
});

test.each([
  'nora@halden.example',
  'april@halden.example',
  'sara.supporter@halden.example',
  'list@halden.example',
  'noreply',
  'support.desk.lead@halden.example',
  'ana@lists-and-more.example',
])('%s may be one', (address) => {
  expect(isBulkAddress(address)).toBe(false);
});
