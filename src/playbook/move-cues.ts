import type { ReplyLanguage } from './types.ts';

/** How a language says that a meeting is to have another time. Regular expressions over lower case text with straight quotes. */
export interface MoveCues {
  /** A sentence that asks for it. */
  asks: RegExp;
  /** A sentence that says why: what is planned cannot be. An ask for a time beside it is for another one. */
  news: RegExp;
  /** A sentence that speaks of it as of something that may come, or that is over: it moves nothing. */
  unless: RegExp;
  /** What an ask for a time has in it. */
  time: RegExp;
  /** Right before a time: the meeting is moved there, and not away from it. */
  to: RegExp;
}

/** One of these words, with those around it as given. `M` stands for what is moved. */
function cues(meeting: string, lists: Record<Exclude<keyof MoveCues, 'to'>, readonly string[]>, to: RegExp): MoveCues {
  const any = (list: readonly string[]): RegExp =>
    new RegExp(`(?<![\\p{L}\\d])(?:${list.join('|').replaceAll('M', `(?:${meeting})`)})(?![\\p{L}])`, 'u');
  return { asks: any(lists.asks), news: any(lists.news), unless: any(lists.unless), time: any(lists.time), to };
}

const ENGLISH_DAY =
  "(?:tomorrow|today|tonight|(?:mon|tues|wednes|thurs|fri)day|next week|this (?:week|morning|afternoon))(?!')";
const CANNOT =
  "(?:can't|cannot|can not|can no longer|won't be able to|will not be able to|unable to|not able to|not going to)";

const ENGLISH = cues(
  '(?:\\S+ )?(?:meetings?|calls?|demos?|sessions?|chats?|conversation|kick-?offs?|review|workshop|appointment|catch-?up|walk-?through|sync|check-?in|intro|talk|visit|lunch|coffee|slot|(?:our|the|my|your|\\w+.s) \\d{1,2}(?::\\d\\d)? ?[ap]m)(?! (?:rooms?|cent(?:er|re)s?|notes|minutes|agenda|process|recording|summary|link|budget|data|environments?|so that))',
  {
    asks: [
      'resch?edul(?:e|ing)',
      're-schedul(?:e|ing)',
      'rain ?check',
      '(?:move|push|shift|postpone|bump|delay|rearrange|rebook|switch|change)(?: back| out| off)? (?:\\S+ ){0,3}M',
      '(?:moving|pushing|shifting|postponing|bumping) (?:\\S+ ){0,3}M',
      '(?:if|mind) (?:we|i|us) (?:could )?(?:moved?|pushed?|shift(?:ed)?|postponed?|bump(?:ed)?) (?:\\S+ ){0,3}M',
      '(?:move|push|shift|bump) (?:it|this|that|us|things) (?:back|out|to (?:next|later|another|a different|a later|early|the|\\w+day|tomorrow)|by)',
      '(?:postpone|delay) (?:it|this|that)',
      '(?:find|pick|choose|look for|agree on|settle on|set|suggest|propose|arrange|get|fix|book|schedule|offer|do|have|try|is there|are there|what|which|how about|free|available|to) (?:\\S+ ){0,4}?(?:another|(?:a |an |some |any )?(?:different|new|alternative|alternate|later|other)) (?:time|day|date|slot|week)s?(?! (?:slots? )?(?:about|around|for (?!(?:our|the|this|that|a|your|us|it)\\b)|for (?:our|the|this|that|a|your) (?!M)))',
    ],
    news: [
      'something (?:\\S+ )?(?:came|come) up(?! (?:in|during|with|from|about|when|at the) )',
      `(?:^|i|we|i'm|i am|we're|we are|but|so|unfortunately|sorry|afraid|apologies),? (?:just |really |now |sadly |also |i |we |i'm |that i )?${CANNOT} (?:\\S+ )?(?:make|do|attend|join)(?: it| that| this (?:time|slot|day|date)| (?:our|the|this|that|your|today's|tomorrow's) M| (?:on |for |to )?${ENGLISH_DAY})(?! (?:sense|sure|available|happen))`,
      `(?<!if )you (?:${CANNOT}|couldn't|could not|weren't able to|didn't) (?:make|do|attend|join) (?:it|(?:our|the|this) M|that|${ENGLISH_DAY})`,
      `(?:have|had|need|got) to (?:cancel|skip|miss) (?:\\S+ ){0,2}(?:M|${ENGLISH_DAY}|it)`,
      '(?:a|another|an urgent|a scheduling) (?:conflict|clash)(?! (?:of|between|in) )',
      'double[- ]?booked',
      "(?:i|we|sorry i|sorry we) missed (?:our M|each other|you|today's M|yesterday's M)",
      '(?:move|push|shift|postpone|bump|rearrange|rebook) (?:\\S+ ){0,3}M',
      'reschedul(?:e|ing)',
    ],
    unless: [
      "if (?:anything|something|things|plans|none|neither|not|these|those|that|this|it|your|\\w+day|the \\S+) (?:\\S+ )?(?:changes?|comes? up|doesn't|does not|don't|do not|no longer|isn't|is not|aren't|suits?|works?|fits?)",
      "if (?:not|needed|necessary|required|you(?:'d| would)? (?:\\S+ )?(?:need|have|want|prefer|like|can't|cannot|can no longer|change|reschedule|move))",
      '(?:should|in case) (?:you|anything|something|plans|that)',
      'unless',
      'feel free',
      '(?:thanks|thank you) for (?:\\S+ )?(?:reschedul|mov|shift|push|being flexible|your flexibility)\\S*',
      "(?:no need|(?:don't|do not|didn't|did not|doesn't) (?:need|want|have)|rather not|not|never|won't|instead of) (?:\\S+ )?(?:to |be )?(?:reschedul|mov|postpon|push|delay|shift)\\S*",
      '(?:using|use|with|via) (?:the|this) (?:link|button)',
    ],
    time: [
      'when|what|which|times?|days?|dates?|slots?|weeks?|availability|available|free|calendar|diary|suits?|works?|instead|again|another|later|sometime|talk|speak|meet|call|connect|catch up',
    ],
  },
  / (?:to|until|till|for|into)(?: the| this| early| late)?$/,
);

const SPANISH_DAY =
  '(?:mañana|hoy|el (?:lunes|martes|miércoles|jueves|viernes)|esta (?:semana|tarde|mañana)|a esa hora)';

const SPANISH = cues(
  '(?:(?:la|el|nuestr[ao]|mi|su|tu|esta|este|dicha) )?(?:\\S+ )?(?:reunión|llamada|cita|demo|demostración|videollamada|sesión|charla|conversación|encuentro|presentación|junta)',
  {
    asks: [
      '(?:reprogram|reagend|recalendariz)(?:ar|arl[ao]s?|emos|amos)',
      '(?:aplazar|posponer|postergar|mover|cambiar|pasar|correr|trasladar|retrasar|adelantar) (?:para otro día )?M',
      '(?:aplazar|posponer|postergar|mover|cambiar|pasar|trasladar|retrasar)l[ao]',
      '(?:aplacemos|pospongamos|posterguemos|movamos|cambiemos|pasemos|aplazamos|posponemos|movemos|cambiamos|pasamos) M',
      '(?:aplacémos|pospongámos|movámos|cambiémos|pasémos)l[ao]',
      '(?:buscar|encontrar|buscamos|busquemos|encontremos|fijar|fijemos|proponer|acordar|elegir|ver|tiene|tienes|tendría|hay|habría|quedar|quedamos) (?:\\S+ ){0,3}?(?:otr[oa]s? (?:momento|día|fecha|hora|horario|hueco|rato)|nuev[ao]s? (?:fecha|hora|horario|día|momento))s?',
    ],
    news: [
      '(?:me|nos) (?:ha|han) (?:surgido|salido)',
      '(?:surgió|ha surgido|tengo|he tenido|tuve|hubo) (?:\\S+ )?(?:imprevisto|contratiempo)',
      '(?:me|nos) surgió',
      `no (?:podré|puedo|podremos|podemos|voy a poder|vamos a poder) (?:asistir|reunirme|conectarme|unirme|estar|hacer M|${SPANISH_DAY})`,
      'no llego a M',
      `${SPANISH_DAY},? (?:\\S+ ){0,2}?no (?:puedo|podré|podemos|podremos|voy a poder|vamos a poder)`,
      '(?:tengo|tenemos) que (?:cancelar|aplazar|mover|posponer|postergar|cambiar) M',
      '(?:reprogram|reagend)ar',
    ],
    unless: [
      'si (?:surge|surgiera|no (?:le|te|les|puede|puedes|pudiera)|necesita|necesitas|algo|es[ea]|quiere|quieres|prefiere|prefieres|hiciera)',
      'no dude|no dudes|gracias por (?:\\S+ )?(?:reprogram|reagend|mov|cambi|aplaz|posp)\\S*',
      'no (?:es necesario|hace falta|hay que|queremos|quiero) \\S+',
      'enlace',
    ],
    time: [
      'cuándo|qué|cuál|hora|horas|día|días|fecha|semana|disponibilidad|disponible|libre|agenda|bien|viene|otra|otro|hablar|vernos|llamada|reunirnos|conviene|encaja',
    ],
  },
  / (?:al?|para|hasta)(?: el| la| las)?$/,
);

const FRENCH_DAY =
  "(?:demain|aujourd'hui|(?:lundi|mardi|mercredi|jeudi|vendredi)|cette semaine|ce matin|cet après-midi)";

const FRENCH = cues(
  "(?:(?:la|le|notre|mon|ma|votre|cette|ce|cet|l'|les|nos) ?)?(?:\\S+ )?(?:réunions?|rendez-vous|rdv|appel|démos?|démonstration|échange|entretien|point|session|visio|visioconférence|call|présentation|rencontre|atelier)",
  {
    asks: [
      '(?:reprogrammer|replanifier|recaler)',
      '(?:reporter|décaler|déplacer|repousser|différer|décalions|reportions|déplacions|repoussions) M',
      "(?:décaler|repousser|reporter) (?:à|au|de|d'|vers|ça|cela)",
      "(?:le|la|l'|nous) ?(?:reporter|décaler|déplacer|repousser)",
      '(?:décalons|reportons|déplaçons|repoussons)(?:-l[ea])?',
      '(?:trouver|trouvons|chercher|cherchons|choisir|convenir|convenons|fixer|fixons|caler|calons|proposer|voir|voyons|prévoir|auriez-vous|avez-vous|existe|y a-t-il|a-t-il) ?(?:\\S+ ){0,3}?(?:autres? (?:moment|date|jour|créneau|horaire|heure)s?|nouve(?:lle date|au créneau|l horaire|au moment|lle heure))',
    ],
    news: [
      "(?:un |d'un |j'ai eu un )?(?:empêchement|imprévu|contretemps)",
      `(?:je|nous) (?:ne |n')(?:peux|pourrai|pourrons|pouvons|serai|serons|suis|sommes) (?:malheureusement |finalement )?(?:pas|plus) (?:malheureusement |finalement )?(?:être )?(?:là|présente?s?|disponibles?|venir|assister|participer|honorer|${FRENCH_DAY})`,
      `${FRENCH_DAY},? (?:\\S+ ){0,2}?(?:je|nous) (?:ne |n')(?:peux|pourrai|pouvons|pourrons) (?:pas|plus)`,
      '(?:dois|devons|suis obligée? de|sommes obligés de) (?:\\S+ )?(?:annuler|décaler|reporter|déplacer|repousser) M',
    ],
    unless: [
      "s'il (?:vous|fallait)|si (?:vous (?:devez|souhaitez|ne|avez|préférez|voulez)|jamais|besoin|quelque chose|un imprévu|cela ne|ça ne|ce \\S+ ne|cette \\S+ ne)",
      "n'hésitez",
      "merci (?:de|d'avoir|pour) (?:\\S+ )?(?:report|décal|déplac|reprogramm|repouss)\\S*",
      "(?:pas besoin|inutile|éviter|plutôt que) (?:de |d')\\S+",
      'lien',
    ],
    time: [
      'quand|quels?|quelles?|heure|jour|jours|date|dates|créneau|créneaux|semaine|disponibilités?|disponible|libre|agenda|convient|conviendrait|arrange|arrangerait|autre|parler|échanger|appel|rendez-vous',
    ],
  },
  / (?:à|au|pour|vers)(?: le| la)?$/,
);

const GERMAN = cues(
  '(?:\\S+ )?\\S*(?:termin|telefonat|gespräch|treffen|meeting|call|anruf|demo|besprechung|präsentation|workshop|austausch|telko|verabredung|vorführung)s?',
  {
    asks: [
      'M(?: \\S+){0,8}? (?:zu )?(?:verschieben|verlegen|vertagen|umlegen|umplanen|umbuchen|umzulegen|umzuplanen|umzubuchen|verschöben|verlegten)',
      '(?:verschieben|verlegen|vertagen) (?:wir|sie)? ?(?:\\S+ )?M',
      '(?:auf|um) (?:\\S+ ){1,5}?(?:verschieben|verlegen|vertagen)',
      '(?:es|das|uns|ihn) (?:\\S+ ){0,3}?(?:verschieben|verlegen|vertagen)',
      '(?:ander(?:en|er|es|e)|neu(?:en|er|es|e)|später(?:en|er|es|e)|alternative[nrs]?) (?:\\S+ )?(?:termine?|tag|zeitpunkt|zeit|uhrzeit|datum|slot|zeitfenster)',
      '(?:ersatz|ausweich|alternativ)termine?',
    ],
    news: [
      'dazwischen ?(?:gekommen|kommen)|(?:kam|kommt) (?:\\S+ ){0,4}dazwischen|kommt mir leider etwas dazwischen',
      '(?:schaffe|schaffen) (?:ich |wir )?(?:es|M)(?: (?!bis )\\S+){0,5} nicht',
      '(?:kann|können) (?:ich |wir |leider )?(?:\\S+ ){0,2}?(?:den|unseren|am|morgen|heute|diese)(?: \\S+){0,4}? nicht',
      'terminkonflikt|terminüberschneidung|terminkollision|verhindert',
      '(?:muss|müssen) (?:ich |wir )?(?:leider )?(?:M|morgen|heute|am \\S+tag)(?: \\S+){0,4} (?:absagen|verschieben|verlegen)',
    ],
    unless: [
      '(?:falls|wenn|sollten?|sofern) (?:etwas|ihnen|der|das|es|sie|dieser|dir|du|euch|nichts|sich)',
      'dank(?:e)? für (?:das|die|den) (?:verschieb|verleg|umplan|neuen)\\S*',
      '(?:nicht|nichts|ohne|statt) (?:\\S+ )?(?:zu )?(?:verschieben|verlegen|vertagen)',
      'link',
    ],
    time: [
      'wann|welche[rsnm]?|uhrzeit|zeit|zeiten|tage?|termine?|woche|verfügbar\\S*|frei|kalender|passt|passen|passend|anderen|telefonieren|sprechen|treffen|austauschen|melde',
    ],
  },
  / auf(?: den| die)?$/,
);

const PORTUGUESE = cues(
  '(?:(?:a|o|nossa|nosso|minha|meu|sua|seu|essa|esse|esta|este) ){0,2}(?:\\S+ )?(?:reunião|ligação|chamada|demo|demonstração|conversa|call|encontro|apresentação|videochamada|sessão|papo|horário)',
  {
    asks: [
      '(?:remarcar|reagendar|reprogramar|remarcarmos|reagendarmos|remarcá-l[ao]|reagendá-l[ao])',
      '(?:adiar|mudar|mover|passar|transferir|empurrar|alterar|trocar|adiarmos|mudarmos|passarmos) M',
      '(?:adi|mud|pass|transfer)[ái]-l[ao]',
      '(?:vamos )?(?:adiar|deixar|passar) para (?:\\S+ ){0,3}?(?:semana|dia|mês|outr[oa])',
      '(?:encontrar|buscar|achar|procurar|marcar|combinar|escolher|ver|propor|sugerir|definir|tem|teria|há|haveria|agendar) (?:\\S+ ){0,3}?(?:outr[oa]s? (?:horário|data|dia|momento|hora)|nov[oa]s? (?:horário|data|dia|momento))s?',
    ],
    news: [
      '(?:surgiu|apareceu|aconteceu|tive|houve) (?:\\S+ ){0,3}?(?:imprevisto|contratempo|compromisso|algo|urgência|conflito)',
      'não (?:vou|consigo|poderei|posso|conseguirei|vamos|podemos|conseguimos|conseguiremos) (?:mais )?(?:conseguir |poder )?(?:na (?:segunda|terça|quarta|quinta|sexta)\\S*|amanhã|hoje|participar|comparecer|entrar na M|nesse horário|essa semana)',
      '(?:amanhã|hoje|na (?:segunda|terça|quarta|quinta|sexta)\\S*),? (?:\\S+ ){0,2}?não (?:vou|consigo|poderei|posso|conseguirei|podemos)',
      '(?:preciso|precisamos|tenho que|temos que|vou ter que) (?:de )?(?:cancelar|desmarcar|adiar|mudar) M',
      '(?:remarcar|reagendar)',
    ],
    unless: [
      'se (?:precisar|surgir|não|algo|ess[ea]|quiser|preferir|houver|for preciso|necessário)',
      'caso (?:\\S+ )?(?:precise|surja|não|algo|queira|prefira)',
      'obrigad[oa] por (?:\\S+ )?(?:remarc|reagend|adi|mud)\\S*',
      'não (?:é preciso|precisa|precisamos|queremos|quero) \\S+',
      'link',
    ],
    time: [
      'quando|qual|quais|que horas|hora|horário|horários|dia|dias|data|datas|semana|disponibilidade|disponível|livre|agenda|bom|melhor|outro|outra|conversar|falar|reunião|funciona|fica',
    ],
  },
  / (?:para|pra)(?: a| o| as)?$/,
);

export const moveCues: Readonly<Record<ReplyLanguage, MoveCues>> = {
  en: ENGLISH,
  de: GERMAN,
  es: SPANISH,
  fr: FRENCH,
  pt: PORTUGUESE,
};
