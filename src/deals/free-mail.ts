/** Domains where anybody may have a mailbox, or a mask for one: two people there have nothing in common. Lower case. */
const DOMAINS = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk live.com live.co.uk msn.com passport.com
  yahoo.com ymail.com rocketmail.com myyahoo.com icloud.com me.com mac.com aol.com aim.com
  proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com keemail.me
  gmx.com gmx.net gmx.de gmx.at gmx.ch gmx.us web.de freenet.de t-online.de posteo.de posteo.net mailbox.org arcor.de mail.de
  aon.at chello.at a1.net hispeed.ch bluemail.ch eircom.net telefonica.net sapo.pt iol.pt clix.pt otenet.gr freemail.gr
  fastmail.com fastmail.fm hey.com zohomail.com zoho.eu mail.com email.com usa.com hushmail.com inbox.com
  pobox.com runbox.com mailfence.com startmail.com tutamail.com disroot.org riseup.net windowslive.com
  duck.com privaterelay.appleid.com mozmail.com simplelogin.com simplelogin.io passmail.net passinbox.com anonaddy.com addy.io
  mail.ru bk.ru inbox.ru list.ru internet.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net i.ua
  qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn aliyun.com
  naver.com hanmail.net daum.net nate.com rediffmail.com
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr
  libero.it virgilio.it tiscali.it alice.it tin.it email.it
  terra.com.br uol.com.br bol.com.br ig.com.br
  wp.pl o2.pl onet.pl interia.pl op.pl gazeta.pl seznam.cz centrum.cz email.cz azet.sk centrum.sk freemail.hu citromail.hu
  abv.bg mail.bg kolumbus.fi luukku.com suomi24.fi online.no telia.com bredband.net
  inbox.lv inbox.lt mail.ee hot.ee vp.pl tlen.pl volny.cz post.cz post.sk pobox.sk
  ziggo.nl kpnmail.nl planet.nl home.nl xs4all.nl telenet.be skynet.be bluewin.ch sunrise.ch
  btinternet.com ntlworld.com sky.com talktalk.net virginmedia.com blueyonder.co.uk tiscali.co.uk
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com optonline.net
  rogers.com shaw.ca sympatico.ca telus.net bigpond.com optusnet.com.au xtra.co.nz docomo.ne.jp ezweb.ne.jp softbank.ne.jp
  nifty.com biglobe.ne.jp ocn.ne.jp
  walla.co.il walla.com`.split(/\s+/),
);

/** Providers that give out mailboxes under one name in many countries: `yahoo.co.jp`, `hotmail.fr`. */
const IN_EVERY_COUNTRY = /^(?:yahoo|hotmail|outlook|live|gmx|yandex)\.(?:[a-z]{2}|com?\.[a-z]{2})$/;

/** Whether an address at this domain says nothing about whom its owner works for. @param domain lower case */
export function isFreeMail(domain: string): boolean {
  return DOMAINS.has(domain) || IN_EVERY_COUNTRY.test(domain);
}
