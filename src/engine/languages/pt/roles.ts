import type { Language } from '../language.ts';

/** The small words of Portuguese, and the nouns a closing turns on. */
export const portugueseRoles: Language['roles'] = {
  if: 'se caso',
  when: 'quando enquanto embora apesar assim',
  that: 'que',
  and: 'e mas porém além',
  or: 'ou',
  not: 'não nunca tampouco sem nem',
  question: 'quê quem qual quais onde quanto quantos quanta quantas',
  i: 'eu',
  we: 'nós gente',
  you: 'tu você vocês senhor senhora senhores senhoras vc vcs',
  third: 'ele ela eles elas',
  object: 'me nos te lhe lhes vos',
  here: 'me nos comigo conosco connosco',
  article:
    'o a os as um uma uns umas meu minha seu sua teu tua nosso nossa vosso vossa este esta esse essa nosso do da dos das no na ao à pelo pela num numa neste nesta nesse nessa deste desta desse dessa cada última próximo próxima primeira boa',
  of: 'de do da dos das desta deste dessa desse',
  preposition:
    'a ante com contra de desde em entre até para pra por segundo sem sobre após do da dos das no na nas ao à aos às pelo pela',
  adverb:
    'já também então logo agora ainda só somente apenas melhor igualmente simplesmente brevemente diretamente pessoalmente tranquilamente internamente juntos mesmo bem muito mais prazer não aí lá depois aqui',
  please: 'por favor gentileza porfavor',
  report:
    'disse disseram diz dizem comentou comentaram contou explicou mencionou garantiu indicou perguntou avisou prometeu dito falou falaram informou',
  opinion:
    'acho achamos acredito acreditamos penso pensamos espero esperamos suponho imagino creio confirmo confirmamos proponho sugiro entendo',
  habit: 'normalmente habitualmente geralmente costumo costuma costumamos costumam sempre anualmente mensalmente',
  thank: 'obrigado obrigada obrigados agradeço agradecemos grato grata gratos prazer gostei adorei valeu',
  away: 'fora férias feriado viagem ausente foi era esteve estive ocupado ocupada',
  trouble:
    'dúvida dúvidas pergunta perguntas questão questões problema problemas imprevisto inconveniente comentário comentários ajuda ajudar ajudá esclarecimento esclarecimentos algo precisar precisarem precisares precisa precisam faltar falta',
  decision:
    'quando continua segue interessa interesse interessado interessada disponibilidade disponível disponíveis aprova aprovam aprovação orçamento decisão decide decidem decides acordo avançar avançamos seguir seguimos data datas hora horário horários dia dias prefere preferem preferes direção diretoria quer querem queres momento resultado status topa fechamos chefe sócio sócia comitê comité',
  meeting:
    'ligação chamada telefonema reunião videochamada videoconferência call conversa demo demonstração café sessão visita almoço meet zoom encontro kickoff workshop webinar papo',
  works: 'livre livres disponível disponíveis funciona serve convém jeito perfeito calha',
  glue: 'o a os as à ao às aos de do da dos das por pela pelo em no na nos nas e ou entre mesmo já seja',
  aside: 'porque pois como conforme segundo onde pois',
};
