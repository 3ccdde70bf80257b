/** Second-level labels under which most countries register names: `co.uk`, `com.au`, `or.jp`. */
const SECOND_LEVEL = new Set('ac asn co com edu go gob gouv gov govt gv mil ne net nhs or org plc sch'.split(' '));

/**
 * Names under which companies that have nothing in common register, beyond the common shape: national ones, those a firm
 * sells, and those a mail host gives each customer. From the public suffix list, those that mail is sent from.
 */
const SHARED = new Set(
  `me.uk ltd.uk police.uk asso.fr tm.fr id.au nsw.gov.au qld.gov.au vic.gov.au wa.gov.au sa.gov.au tas.gov.au
  school.nz health.nz iwi.nz maori.nz geek.nz gen.nz kiwi.nz cri.nz firm.in gen.in ind.in nic.in res.in
  adv.br art.br eco.br eng.br ind.br jus.br leg.br med.br nom.br psi.br srv.br tur.br
  av.tr bel.tr gen.tr k12.tr pol.tr web.tr law.za nom.za school.za web.za gr.jp lg.jp ad.jp re.kr pe.kr
  waw.pl biz.pl info.pl priv.no kommune.no info.hu in.th web.id sch.id my.id biz.id nom.es nom.co
  uk.com us.com eu.com de.com gb.com br.com cn.com jpn.com sa.com za.com ru.com se.com it.com co.com gb.net uk.net
  se.net jp.net in.net us.org eu.org onmicrosoft.com`.split(/\s+/),
);

/**
 * The part of a domain a company registered: `mail.acme.co.uk` gives `acme.co.uk`. The whole public suffix list is 200 kB;
 * the common shape of country suffixes and the shared names keep a company's hosts together and strangers apart.
 * @param domain lower case
 */
export function registeredDomain(domain: string): string {
  const labels = domain.split('.');
  if (labels.length <= 2) return domain;
  const isShared = (count: number): boolean => labels.length > count && SHARED.has(labels.slice(-count).join('.'));
  const [second = '', top = ''] = labels.slice(-2);
  const isCountry = top.length === 2 && SECOND_LEVEL.has(second);
  const suffix = isShared(3) ? 3 : isCountry || isShared(2) ? 2 : 1;
  return labels.slice(-(suffix + 1)).join('.');
}
