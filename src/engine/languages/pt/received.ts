import type { ReceivedTable } from '../received-table.ts';

const INSIDE =
  'internamente|interno|equipe|equipa|time|diretoria|direção|chefe|chefia|sócio|sócia|sócios|gerência|colegas|comitê|comité|comissão|conselho|jurídico|financeiro|compras|administração|ti|pessoal';
const PROVIDER = 'fornecedor|fornecedora|solução|ferramenta|parceiro|agência|empresa|opção|alternativa|concorrente';
const PRICES =
  'preço|preços|tabela|orçamento|cotação|proposta|valores|valor|custo|custos|detalhamento|preçário|discriminação';
const FILES =
  'informação|informações|infos|info|material|materiais|folheto|catálogo|apresentação|documentação|algo|detalhes|coisa';
const SEND =
  'manda|mande|mandem|mandar|mandas|envia|envie|enviem|enviar|envias|passa|passe|passar|encaminha|encaminhe|encaminhar|compartilhe|remeta|faça|facultar';
const LATER =
  'trimestre|semestre|ano|verão|inverno|outono|natal|carnaval|páscoa|férias|festas|janeiro|setembro|fevereiro|março';

/** How Portuguese mails answer and put off. */
export const portugueseReceived: ReceivedTable = {
  but: 'mas porém contudo só',
  others: 'está estão estará estarão ela ele',
  until: 'até',
  to: 'a ao à',
  ordinals: ['primeira primeiro', 'segunda segundo meio', 'terceira terceiro', 'última último'],
  cues: {
    accept: [
      '^ combinado|combinada|fechado|fechada|fechou|confirmado|confirmada|agendado|marcado|feito|perfeito|perfeita|ótimo|ok|okay|certo|beleza|blz|show|maravilha|excelente|tranquilo|claro|sim|bora|pode|topo|tá|está ,? $',
      'confirmado|confirmada|agendado|agendada|marcado|marcada $',
      '^ combinado|fechou|fechado|confirmado|confirmada|agendado|marcado|aceito|aceitamos|confirmo|confirmamos|confirmadíssimo',
      '^ ok|okay|certo|sim|perfeito|ótimo|beleza|pode|tá|está ..1 para|pra|na|no|dia|às|@weekday|ser|então',
      'de acordo',
      'da nossa|minha parte sem|tudo|ok',
      'com todo o? gosto|prazer',
      'está na agenda',
      'fica|ficou|ficamos ..1 combinado|combinados|fechado|marcado|agendado|assim|confirmado',
      'está|tá|fica|é|seria|parece|dá ótimo|ótima|perfeito|perfeita|ok|bom|bem|certo|combinado|excelente|fechado',
      'dá me|nos ..1 jeito',
      'dá|funciona|serve|fica|está|calha ..1 para|pra|por|bem ..1 mim|nós|gente|cá|mim',
      'me|nos serve|convém|atende|agrada',
      'por mim|nós ..1 ok|bem|tudo|pode|está|tá|fechado|ótimo|combinado',
      'pode ser',
      'conte|conta|contem comigo|connosco|conosco',
      'estarei|estaremos|estou lá|presente|aí',
      'até lá|então',
      'vou|vamos marcar|agendar|bloquear|anotar',
      'já marquei|agendei|anotei|bloqueei|reservei|aceitei',
      'topo|topamos',
    ],
    fine: [
      'bom|bem|perfeito|ótimo|ótima|ok|ideal|certo|jeito|serve|funciona',
      '^ vamos de|com',
      'marquemos|agendemos|fechemos',
      'do meio',
      'primeira|segunda|terceira|última opção|data|alternativa|proposta',
      'primeiro|segundo|terceiro|último horário|dia',
      'posso|podemos|consigo|conseguimos|poderia|dá',
      'estou|estamos|estarei|tenho ..1 livre|disponível|disponíveis',
      'prefiro|preferimos|escolho|fico|ficamos',
      'nos|a vemos|falamos|gente',
      'falamos|vemos nos',
      'aguardo|espero|esperamos|aguardamos te|lhe|você|vocês|o|a|vos',
      'agendo|anoto|bloqueio|reservo|confirmo|confirmamos',
    ],
    counter: [
      'me|mim|nós|nos|gente ..2 melhor',
      'mais jeito',
      'melhor para|pra mim|nós|gente',
      'em vez|lugar de|do|da',
      'ao invés',
      'mudar|passar|adiar|antecipar|remarcar|reagendar|mover|transferir|mudamos|passamos|remarcamos ..5 para|pra',
      'outro|outra dia|hora|data|horário|altura',
      'remarcar',
      'jogar|jogamos|empurrar|deixar ..2 para|pra',
    ],
    perhaps: [
      'melhor|preferia|prefiro|preferíamos|preferiria',
      'pode|podemos|podia|poderia|poderíamos|consegue ser|na|no|às|dia',
      'que tal',
      'e se|na|no',
      'tem|tens|teria ..2 disponibilidade|horário|algo',
    ],
    declined: [
      'não ..2 posso|consigo|podemos|conseguimos|poderei|conseguirei|vou|dá|vai',
      'não ..2 jeito|serve|funciona|convém|rola|calha',
      'não ..1 estou|estarei|tenho ..2 disponível|livre|disponibilidade|horário',
      'impossível|complicado|inviável',
      'coincide com',
      'estarei|estou fora|ocupado|ocupada',
      'nenhum|nenhuma',
      'surgiu|apareceu ..1 um|uma|me|nos',
      'tenho|temos|já ..1 já|tenho|temos|outro|outra|um|uma ..1 compromisso|reunião',
      'estou|estarei|vou|tô em|estar|viajando|de|fora ..1 viagem|viajando|fora|férias',
      'viajando',
    ],
    every: ['tanto faz', 'qualquer um|uma|dos|das', 'os|as dois|duas servem|dão|funcionam|me', 'é indiferente'],
    refusal: [
      'não ..3 interesse|interessa|interessados|interessadas|interessado|interessada',
      'não vamos|iremos|vou|queremos|pretendemos ..1 avançar|seguir|prosseguir|continuar|renovar|contratar',
      'não avançaremos|seguiremos|prosseguiremos|renovaremos|avançamos',
      `optamos|decidimos|optámos|escolhemos|fechamos|fechámos|resolvemos|optou|decidiu|seguimos|ficamos ..4 outro|outra|concorrente|concorrência|atual|outros ${PROVIDER}?`,
      `optamos|decidimos|optámos|resolvemos ..4 ${PROVIDER}`,
      'remover|remova|removam|remove|retirar|retire|retirem|tirar|tira|tire|tirem|excluir|exclua|descadastre|descadastrar|apague|apaguem|apagar ..5 lista|listas|contacto|contato|base|cadastro|mailing|mail|email',
      'não ..2 contacte|contate|contatem|contactem|ligue|liguem|escreva|escrevam|envie|enviem|mande|mandem mais|novamente',
      'não quero|queremos|desejo|desejamos ..1 receber',
      'pare|parem de ..1 enviar|mandar|ligar|escrever|contactar',
    ],
    'for-now': [
      'no|neste|nesse momento',
      'por agora|ora|enquanto',
      'agora|atualmente',
      'este|neste|nesse ano|trimestre|semestre',
      'para já',
    ],
    absence: [
      'estou|estarei|estamos|encontro|encontramo|tô|to ..3 fora|férias|ausente|licença|atestado|baixa|viagem|folga|feira|congresso|formação|estrangeiro|exterior|recesso',
      '^ ausente|encerrado|encerrados|encerrada|fechado|fechados',
      '^ de|em|estou férias|licença|viagem|formação|folga|reuniões',
      '^ fora do',
      'saí|saímos|durante de|as|minhas ..1 férias',
      'curtindo|gozo|gozando|tirei|aproveitando ..3 férias|folga|descanso|dias',
      'estará|estarão|estaremos|permanecerá|permanecerão encerrado|encerrada|encerrados|encerradas|fechado|fechada|fechados|fechadas',
      'recesso de|até',
      'acesso limitado',
      'no|neste momento não ..1 disponível',
    ],
    leave: [
      'férias|licença|maternidade|paternidade|ausência|congresso|feira|viagem|viajando|folga|recesso|formação|curso|treinamento|baixa|cirurgia',
      'não terei|tenho acesso',
      'fechamos|encerramos para',
    ],
    back: [
      'volto|regresso|voltarei|regressarei|retorno|retornarei|volta|retornando|regressando|retomo|retomarei|retomamos|retomaremos|retomadas|respondo|responderei|tratarei|atenderei|respondemos|reabrimos',
      'de novo',
    ],
    note: [
      'urgência|urgente|urgentes|urgências|emergência|emergências|limitado|ausência|encaminhada|encaminhado|cobrindo|substitui',
      'qualquer coisa',
      'contacte|contatar|contactar|contate|procure',
      'fala|fale|falem com',
      'meu|minha regresso|retorno|volta',
    ],
    'no-budget': [
      'não|sem ..3 orçamento|verba|budget|caixa|dinheiro',
      'orçamento|verba ..4 fechado|fechada|congelado|congelada|esgotado|esgotada|cortado|cortada',
      'muito|demasiado|mais caro|cara|elevado|alto',
    ],
    'happy-with-supplier': [
      'satisfeitos|satisfeito|satisfeita|contentes|contente|felizes|feliz com',
      `já ..1 temos|trabalhamos|usamos|utilizamos|contamos ..4 ${PROVIDER}`,
    ],
    'not-the-right-person': [
      'não sou|somos ..1 eu|a|o ..2 quem|pessoa|responsável|certa|indicada',
      'não cuido|trato|decido|cuidamos|trabalho ..1 disso|desse|isso|mais',
      'quem cuida|trata|vê|decide ..1 é|disso|isso',
    ],
    'not-a-priority': [
      'não ..4 prioridade|prioritário|foco|prioridades',
      'outras prioridades|frentes',
      'não ..3 planos|radar|pauta',
    ],
    'send-a-price': [`${SEND} ..6 ${PRICES}`],
    'send-information': [`${SEND} ..4 ${FILES}`],
    'discuss-internally': [
      `falar|falo|conversar|converso|ver|vejo|alinhar|alinho|levar|levo|apresentar|apresento|validar|valido|discutir|discuto|consultar|consulto|passar|submeter ..4 ${INSIDE}`,
    ],
    'think-about-it': [
      'pensar|pensando|penso|pensada|pensamos|refletir|ponderar',
      'não ..2 decidimos|decidido|definimos|definido',
      'avaliando|analisando|estudando|comparando|avaliar|analisar|ponderando',
    ],
    'bad-time': [
      'não ..3 bom|melhor|boa momento|altura|hora',
      'correria|corrido|corrida|atolado|atolada|atolados|enrolado|enrolada|sobrecarregado|sobrecarregados|apertado|puxado|loucura',
      'sem tempo|mãos',
      'fechamento|fecho do|de ano|mês|trimestre',
    ],
    'next-quarter': [
      `depois|após|próximo|próxima|segundo|passado|só|para|pra|em|na|no ..2 ${LATER}`,
      'em pausa|standby|stand',
      'banho maria',
    ],
    'call-me-later': [
      'ligue|liga|me|procure|procura|chame|chama|contate|contacte|cobra|cobre|volta|volte|voltem|escreva|lembra|lembre ..4 depois|novamente|novo|outra|mês|meses|semana|daqui|próximo|próxima|mais|após|falar',
    ],
    sometime: ['um dia desses|destes', 'outra hora|altura|oportunidade', 'qualquer dia|hora'],
    'be-in-touch': [
      'aviso|avisamos|avisarei|avisaremos|avisa|digo|dizemos|falo|retorno|retornamos|retornarei|retornaremos|informo|informamos|informaremos|informarei|procuro|contacto|contactarei|contato',
      'em contato|contacto',
      'um retorno',
      'novidades|novidade',
    ],
  },
};
