import { type VerbTable, verbs } from '../language.ts';
import { conjugate } from './conjugate.ts';

const plain = (list: string) => verbs(list, (verb) => conjugate(verb));
/** Verbs whose "o" and "a" forms are nouns too. */
const nounLike = (list: string) => verbs(list, (verb) => conjugate(verb, { noun: true }));
/** Those forms alone: "retorno", "conversa". */
const doubtful = (list: string) =>
  verbs(list, (verb) => {
    const { i = '', 'third you imperative': third = '' } = conjugate(verb);
    return { i, 'third you imperative': third };
  });

const fazer = conjugate('fazer', {
  first: 'faço',
  subjunctive: 'faç',
  future: 'far',
  third: 'faz',
  past: 'fiz',
  participle: 'feito',
});
const ter = {
  infinitive: 'ter termos terem tendo',
  i: 'tenho',
  we: 'temos',
  you: 'tens',
  'third you': 'tem',
  third: 'têm',
  imperative: 'tenha tenham',
  lets: 'tenhamos',
  'i future': 'terei',
  'we future': 'teremos',
  'third future': 'terá terão',
  past: 'tive teve tivemos tiveram tinha tínhamos',
  participle: 'tido',
};
const manter = {
  infinitive: 'manter mantermos mantê mantendo',
  i: 'mantenho',
  we: 'mantemos',
  'third you imperative': 'mantém',
  third: 'mantêm',
  imperative: 'mantenha mantenham',
  lets: 'mantenhamos',
  'i future': 'manterei',
  'we future': 'manteremos',
  'third future': 'manterá',
  past: 'mantive mantivemos manteve',
};
const dar = {
  infinitive: 'dar darmos darem dando',
  i: 'dou',
  we: 'damos',
  you: 'dás',
  'third you imperative': 'dá',
  third: 'dão',
  imperative: 'dê deem',
  lets: 'demos',
  'i future': 'darei',
  'we future': 'daremos',
  'third future': 'dará darão',
  past: 'dei deu deram',
  participle: 'dado',
};
const ver = {
  infinitive: 'ver vermos verem vendo',
  i: 'vejo',
  we: 'vemos',
  you: 'vês',
  'third you': 'vê',
  third: 'veem',
  imperative: 'veja vejam',
  lets: 'vejamos',
  'i future': 'verei',
  'we future': 'veremos',
  'third future': 'verá',
  past: 'vi viu viram',
  participle: 'visto',
};
const pedir = conjugate('pedir', { first: 'peço', subjunctive: 'peç' });
const dizer = conjugate('dizer', {
  first: 'digo',
  subjunctive: 'dig',
  future: 'dir',
  third: 'diz',
  past: 'diss',
  participle: 'dito',
});
const trazer = conjugate('trazer', {
  first: 'trago',
  subjunctive: 'trag',
  future: 'trar',
  third: 'traz',
  past: 'troux',
});
/** "Fala, Ana!" greets: no imperative. */
const falar = { ...conjugate('falar', { noun: true }), i: 'falo', 'third you': 'fala' };
const conversar = conjugate('conversar', { noun: true });
const por = {
  infinitive: 'pôr pormos',
  i: 'ponho',
  we: 'pomos',
  'third you': 'põe',
  imperative: 'ponha ponham',
  lets: 'ponhamos',
  'i future': 'porei',
  'we future': 'poremos',
};
const reunir = conjugate('reunir', { first: 'reúno', third: 'reúne', subjunctive: 'reún' });
const discutir = conjugate('discutir');
const tomar = conjugate('tomar');
const passar = conjugate('passar', { noun: true });
const entrar = conjugate('entrar');
const voltar = conjugate('voltar', { noun: true });
const ficar = conjugate('ficar');
const seguir = conjugate('seguir', { first: 'sigo', subjunctive: 'sig' });
const deixar = conjugate('deixar');
const alinhar = conjugate('alinhar');
const levar = conjugate('levar');
const bater = conjugate('bater');
const apresentar = conjugate('apresentar');

const MEETING =
  'ligação ligações chamada telefonema reunião reuniões videochamada videoconferência videocall call calls conversa papo bate demo demonstração café cafezinho almoço meet zoom teams encontro visita sessão conversinha';
const GAP = 'horário horários hora data datas dia momento espaço slot agenda janela tempinho';
const INSIDE =
  'equipe equipa time internamente interno chefe chefia diretoria direção diretor diretora gerência gerente colegas colega sócia sócio sócios comitê comité jurídico compras financeiro conselho administração';
/** Theirs, not ours: that talk is with the client. */
const THEIRS = 'seu sua seus suas teu tua vosso vossa cliente clientes';
const TO_YOU = 'te lhe lhes vos eu você vocês';

/** What Portuguese verbs do to a sales conversation. */
export const portugueseVerbs: readonly VerbTable[] = [
  {
    action: 'talk',
    verbs: [
      falar,
      conversar,
      discutir,
      reunir,
      alinhar,
      ...plain('debater mostrar demonstrar explicar telefonar papear sincronizar'),
    ],
    without: 'anexo',
  },
  { action: 'talk', verbs: [...doubtful('conversar')], needs: 'comigo conosco connosco você gente' },
  { action: 'talk', verbs: [apresentar], without: 'me apresentar-me' },
  {
    action: 'talk',
    verbs: [ver],
    needs: `nos pessoalmente juntos conjunto ${MEETING}`,
    without: 'internamente interno',
  },
  { action: 'talk', verbs: plain('visitar'), without: 'site página sítio link blog' },
  { action: 'talk', verbs: [fazer, ter, tomar, manter, ...plain('realizar')], needs: MEETING },
  { action: 'talk', verbs: [bater], needs: 'papo' },
  { action: 'talk', verbs: plain('trocar'), needs: 'ideia ideias figurinha figurinhas impressões palavrinha' },
  {
    action: 'talk',
    verbs: [conjugate('encontrar', { noun: true }), ...plain('sentar'), conjugate('juntar')],
    needs: 'nos encontrarmos encontramos sentamos sentarmos juntarmos encontremos gente',
  },
  { action: 'talk', verbs: plain('encontrar'), needs: 'gente' },
  { action: 'call', verbs: [...plain('ligar contactar'), ...nounLike('contatar chamar procurar')] },
  { action: 'call', verbs: [{ 'you imperative': 'chama procura contata' }], needs: 'me nos' },
  { action: 'call', verbs: [conjugate('escrever', { participle: 'escrito' })] },
  { action: 'call', verbs: [dar, fazer], needs: 'ligada toque ligação telefonema alô chamada apitada ligadinha' },
  {
    action: 'deliver',
    verbs: [
      ...plain(
        'mandar reenviar compartilhar partilhar preparar montar encaminhar reencaminhar elaborar redigir remeter',
      ),
      ...nounLike('enviar entregar atualizar'),
      conjugate('devolver'),
    ],
    without: 'anexo anexa anexos junto juntamos',
  },
  { action: 'deliver', verbs: plain('assinar preencher') },
  { action: 'deliver', verbs: doubtful('enviar'), without: 'anexo anexa anexos junto prazo' },
  { action: 'deliver', verbs: doubtful('entregar atualizar'), needs: TO_YOU },
  {
    action: 'deliver',
    verbs: [passar, ...doubtful('passar')],
    needs:
      'te lhe lhes vos acessos login link links contato cnpj nif endereço morada telefone email e-mail dados orçamento informações informação número valores lista planilha documento documentos preço preços material',
    without: 'próximo próximos seguinte',
  },
  { action: 'deliver', verbs: [trazer, fazer], needs: 'proposta orçamento cotação chegar' },
  {
    action: 'answer',
    verbs: [
      dizer,
      ...plain('confirmar responder informar comunicar sinalizar notificar comentar'),
      ...nounLike('avisar retornar'),
    ],
  },
  { action: 'answer', verbs: [{ 'you imperative': 'avisa retorna' }] },
  { action: 'answer', verbs: doubtful('avisar retornar'), needs: `${TO_YOU} gente` },
  { action: 'answer', verbs: [{ 'you imperative': 'fala', imperative: 'fale falem' }], needs: 'me' },
  {
    action: 'answer',
    verbs: [dar, trazer],
    needs: 'retorno resposta notícias novidades feedback posição posicionamento parecer devolutiva satisfação',
  },
  { action: 'answer', verbs: [ter], needs: 'notícias novidades' },
  { action: 'answer', verbs: [manter, deixar], needs: 'informado informada informados par atualizado saber corrente' },
  { action: 'answer', verbs: [entrar, por], needs: 'contato contacto' },
  { action: 'answer', verbs: [voltar, ...doubtful('voltar')], needs: 'contato contacto contatar contactar escrever' },
  {
    action: 'check',
    verbs: [...plain('perguntar checar verificar averiguar'), ...nounLike('consultar')],
    without: 'site página catálogo recepção',
  },
  {
    action: 'check',
    verbs: [
      ver,
      falar,
      conversar,
      alinhar,
      discutir,
      passar,
      levar,
      apresentar,
      ...plain('validar submeter tratar partilhar'),
    ],
    needs: INSIDE,
    without: THEIRS,
  },
  {
    action: 'review',
    verbs: [
      ...plain('avaliar analisar revisar considerar olhar'),
      ...nounLike('estudar'),
      conjugate('rever', { first: 'revejo', subjunctive: 'revej' }),
      conjugate('ler', { first: 'leio', third: 'lê', subjunctive: 'lei' }),
    ],
  },
  { action: 'review', verbs: [dar], needs: 'olhada lida olhadinha vista espreitadela analisada' },
  { action: 'review', verbs: plain('pensar'), needs: 'nisso assunto proposta pensar' },
  { action: 'decide', verbs: plain('decidir resolver definir'), without: 'continuar seguir avançar comprar' },
  { action: 'decide', verbs: [tomar], needs: 'decisão decisões' },
  { action: 'decide', verbs: [bater], needs: 'martelo' },
  { action: 'arrange', verbs: nounLike('marcar agendar combinar reservar organizar coordenar programar') },
  {
    action: 'arrange',
    verbs: [{ 'i third you imperative': 'marca agenda reserva combino agendo reservo organizo' }],
    needs: MEETING,
  },
  {
    action: 'arrange',
    verbs: [
      ...plain('achar fechar definir acertar buscar bloquear sugerir propor'),
      conjugate('encontrar', { noun: true }),
      por,
    ],
    needs: `${GAP} ${MEETING}`,
    without: 'contato contacto mês ano',
  },
  { action: 'arrange', verbs: plain('mudar antecipar mover'), needs: MEETING },
  { action: 'defer', verbs: [...plain('adiar postergar retomar remarcar reagendar protelar prorrogar')] },
  {
    action: 'defer',
    verbs: [deixar, passar, ...doubtful('passar')],
    needs: 'depois frente adiante janeiro fevereiro março setembro trimestre próximo próxima',
  },
  { action: 'deliver', verbs: [pedir], without: 'desculpa desculpas' },
  {
    action: 'contact',
    verbs: [
      seguir,
      manter,
      ficar,
      ...plain('continuar permanecer'),
      { 'i future': 'estarei', 'we future': 'estaremos' },
    ],
    needs: 'contato contacto',
  },
];
