/** What is wrong with an address as it was entered, or undefined. */
export function addressFault(address: string): string | undefined {
  const [local = '', domain = '', ...more] = address.split('@');
  const labels = domain.split('.');
  const isWhole = local !== '' && more.length === 0 && labels.length > 1 && !labels.includes('') && !/\s/.test(address);
  return isWhole ? undefined : 'Write a whole address, such as name@company.com.';
}
