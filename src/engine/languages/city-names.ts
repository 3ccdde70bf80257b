/** What cities that zones are named after are called in another language, where that differs: by code, then by the name as `cityZone` takes it. */
const NAMES: Readonly<Record<string, string>> = {
  de: 'Athens Athen|Brussels Brüssel|Bucharest Bukarest|Copenhagen Kopenhagen|Kolkata Kalkutta|Lisbon Lissabon|Mexico_City Mexiko-Stadt|Moscow Moskau|Prague Prag|Rome Rom|Sao_Paulo São_Paulo|Singapore Singapur|Tokyo Tokio|Vienna Wien|Warsaw Warschau|Zurich Zürich',
  es: 'Amsterdam Ámsterdam|Athens Atenas|Berlin Berlín|Bogota Bogotá|Brussels Bruselas|Bucharest Bucarest|Copenhagen Copenhague|Dublin Dublín|Istanbul Estambul|Kolkata Calcuta|Lisbon Lisboa|London Londres|Los_Angeles Los_Ángeles|Mexico_City Ciudad_de_México|Moscow Moscú|New_York Nueva_York|Panama Panamá|Paris París|Prague Praga|Rome Roma|Sao_Paulo São_Paulo|Singapore Singapur|Stockholm Estocolmo|Tokyo Tokio|Vienna Viena|Warsaw Varsovia|Zurich Zúrich',
  fr: 'Athens Athènes|Bogota Bogotá|Brussels Bruxelles|Bucharest Bucarest|Copenhagen Copenhague|Kolkata Calcutta|Lisbon Lisbonne|London Londres|Mexico_City Mexico|Moscow Moscou|Sao_Paulo São_Paulo|Singapore Singapour|Vienna Vienne|Warsaw Varsovie',
  pt: 'Amsterdam Amsterdã|Athens Atenas|Berlin Berlim|Bogota Bogotá|Brussels Bruxelas|Bucharest Bucareste|Budapest Budapeste|Copenhagen Copenhague|Dublin Dublim|Helsinki Helsinque|Istanbul Istambul|Kolkata Calcutá|Lisbon Lisboa|London Londres|Mexico_City Cidade_do_México|Moscow Moscou|New_York Nova_York|Panama Panamá|Prague Praga|Rome Roma|Sao_Paulo São_Paulo|Singapore Singapura|Stockholm Estocolmo|Tokyo Tóquio|Vienna Viena|Warsaw Varsóvia|Zurich Zurique',
};

const plain = (text: string): string => text.replaceAll('_', ' ');

const pairs = (code: string): [string, string][] =>
  Object.hasOwn(NAMES, code)
    ? (NAMES[code] ?? '').split('|').map((pair) => {
        const [english = '', own = ''] = pair.split(' ');
        return [plain(english), plain(own)];
      })
    : [];

/** What a city is called in a language. @param city as `zoneName` has it, in English @param code of the language */
export function cityIn(city: string, code: string): string {
  return pairs(code).find(([english]) => english === city)?.[1] ?? city;
}

let english: Map<string, string> | undefined;

/** The English name of a city written in one of these languages; the words as they are where none of them has it. */
export function englishCity(name: string): string {
  english ??= new Map(Object.keys(NAMES).flatMap((code) => pairs(code).map(([from, to]) => [to, from] as const)));
  return english.get(name) ?? name;
}
