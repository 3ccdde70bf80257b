import { type VerbTable, verbs } from '../language.ts';
import { conjugate } from './conjugate.ts';

const plain = (list: string) => verbs(list, (verb) => conjugate(verb));

const hacer = conjugate('hacer', {
  first: 'hago',
  subjunctive: 'hag',
  future: 'har',
  imperative: 'haz',
  past: 'hic',
  participle: 'hecho',
});
const tener = conjugate('tener', {
  stressed: 'tien',
  first: 'tengo',
  subjunctive: 'teng',
  future: 'tendr',
  imperative: 'ten',
  past: 'tuv',
});
const poner = conjugate('poner', {
  first: 'pongo',
  subjunctive: 'pong',
  future: 'pondr',
  imperative: 'pon',
  past: 'pus',
  participle: 'puesto',
});
const dar = {
  infinitive: 'dar',
  i: 'doy',
  we: 'damos',
  you: 'das dais',
  third: 'dan',
  'third imperative': 'da',
  imperative: 'dé den des dad',
  lets: 'demos',
  'i future': 'daré',
  'we future': 'daremos',
  'third future': 'dará darán',
  past: 'di dio dieron',
  participle: 'dado dando',
};
const ver = {
  infinitive: 'ver',
  i: 'veo',
  we: 'vemos',
  you: 'ves veis',
  third: 've ven',
  imperative: 'vea vean',
  lets: 'veamos',
  'i future': 'veré',
  'we future': 'veremos',
  'third future': 'verá verán',
  past: 'vi vimos vio vieron',
  participle: 'visto viendo',
};
const decir = conjugate('decir', {
  stressed: 'dic',
  first: 'digo',
  subjunctive: 'dig',
  future: 'dir',
  imperative: 'di',
  past: 'dij',
  participle: 'dicho',
});
const volver = conjugate('volver', { stressed: 'vuelv', participle: 'vuelto' });
const tomar = conjugate('tomar');
const mantener = conjugate('mantener', {
  stressed: 'mantien',
  first: 'mantengo',
  subjunctive: 'manteng',
  future: 'mantendr',
  past: 'mantuv',
});
const seguir = conjugate('seguir', { stressed: 'sigu', first: 'sigo', subjunctive: 'sig' });
const quedar = conjugate('quedar');
const hablar = conjugate('hablar');
const comentar = conjugate('comentar');
const revisar = conjugate('revisar');
const saber = { infinitive: 'saber', imperative: 'sepa sepan' };
const encontrar = conjugate('encontrar', { stressed: 'encuentr' });
const buscar = conjugate('buscar');
const fijar = conjugate('fijar');
const dejar = conjugate('dejar');
const pasar = conjugate('pasar');
const echar = conjugate('echar');
const haber = { infinitive: 'haber' };

const MEETING =
  'llamada llamadas llamadita reunión reuniones videollamada videollamadas videoconferencia call charla conversación demo demostración café cafecito almuerzo comida meet zoom teams cita sesión visita';
const GAP = 'hueco huecos fecha fechas hora momento rato ratito espacio día cita slot agenda';
const INSIDE =
  'equipo internamente interno jefe jefa dirección gerencia compañeros compañero compañera socia socio socios comité legal compras finanzas directorio mujer marido señora esposa contable contador contadora gestor gestora abogado abogada';
/** Theirs, not ours: that talk is with the client. */
const THEIRS = 'su sus tu tus vuestro vuestra vuestros cliente clientes';

/** What Spanish verbs do to a sales conversation. */
export const spanishVerbs: readonly VerbTable[] = [
  {
    action: 'talk',
    verbs: [
      hablar,
      comentar,
      ...plain('conversar charlar platicar discutir debatir telefonear presentar enseñar explicar'),
      conjugate('mostrar', { stressed: 'muestr' }),
      conjugate('reunir', { stressed: 'reún' }),
    ],
  },
  {
    action: 'talk',
    verbs: [ver],
    needs: `nos vernos cara persona oficina juntos ${MEETING}`,
    without: 'internamente interno',
  },
  { action: 'talk', verbs: plain('visitar'), without: 'web página sitio enlace blog' },
  { action: 'talk', verbs: [hacer, tener, echar, tomar, mantener, ...plain('agarrar')], needs: MEETING },
  {
    action: 'talk',
    verbs: [quedar],
    needs: 'para vernos hablar comer café martes lunes miércoles jueves viernes semana',
    without: 'espera pendiente pendientes atento atenta atentos disposición contacto',
  },
  {
    action: 'talk',
    verbs: [conjugate('juntar'), conjugate('sentar', { stressed: 'sient' }), ...plain('conectar')],
    needs: 'nos con juntarnos sentarnos conectarnos conectamos juntamos juntemos sentemos sentamos',
  },
  { action: 'call', verbs: plain('llamar contactar marcar timbrar') },
  { action: 'call', verbs: [conjugate('escribir', { participle: 'escrito' })] },
  { action: 'call', verbs: [dar, echar, pegar()], needs: 'toque timbrazo telefonazo llamada llamadita ring' },
  {
    action: 'deliver',
    verbs: [
      ...plain(
        'mandar pasar compartir preparar elaborar armar firmar completar facilitar entregar rellenar tramitar redactar actualizar remitir',
      ),
      conjugate('enviar', { stressed: 'enví' }),
      conjugate('reenviar', { stressed: 'reenví' }),
      conjugate('devolver', { stressed: 'devuelv', participle: 'devuelto' }),
    ],
    without: 'adjunto adjunta adjuntos adjuntas',
  },
  { action: 'deliver', verbs: [hacer], needs: 'llegar propuesta presupuesto cotización oferta' },
  {
    action: 'answer',
    verbs: [
      decir,
      ...plain('avisar confirmar contestar responder informar indicar notificar'),
      conjugate('contar', { stressed: 'cuent' }),
    ],
  },
  { action: 'answer', verbs: [saber, hacer, dejar], needs: 'saber saberlo' },
  { action: 'answer', verbs: [dar], needs: 'respuesta noticias novedades feedback retorno contestación devolución' },
  {
    action: 'answer',
    verbs: [tener, mantener],
    needs: 'noticias informado informada informados corriente tanto novedades',
  },
  { action: 'answer', verbs: [poner], needs: 'contacto' },
  {
    action: 'answer',
    verbs: [volver],
    needs: 'contactar contactarle contactarte contacto escribir escribirle escribirte llamar llamarle llamarte',
    without: 'por sobre respecto acerca para',
  },
  {
    action: 'check',
    without: 'web página sitio catálogo recepción',
    verbs: [...plain('consultar preguntar chequear averiguar'), conjugate('comprobar', { stressed: 'comprueb' })],
  },
  {
    action: 'check',
    verbs: [ver, hablar, comentar, revisar, pasar, ...plain('plantear compartir validar discutir')],
    needs: INSIDE,
    without: THEIRS,
  },
  { action: 'review', verbs: [revisar, ...plain('evaluar analizar valorar estudiar repasar leer mirar considerar')] },
  { action: 'review', verbs: [echar, dar], needs: 'vistazo ojeada vuelta repaso mirada ojo' },
  { action: 'review', verbs: [conjugate('pensar', { stressed: 'piens' })], needs: 'pensarlo lo piénsalo piénselo' },
  {
    action: 'decide',
    verbs: [...plain('decidir'), conjugate('resolver', { stressed: 'resuelv', participle: 'resuelto' })],
  },
  { action: 'decide', verbs: [tomar], needs: 'decisión decisiones' },
  {
    action: 'arrange',
    verbs: plain(
      'agendar programar concertar organizar coordinar cuadrar calendarizar reservar bloquear agendarlo planificar',
    ),
  },
  {
    action: 'arrange',
    verbs: [buscar, encontrar, ...plain('cerrar acordar'), fijar, poner, dar, sacar(), haber],
    needs: `${GAP} ${MEETING}`,
    without: 'contacto',
  },
  { action: 'arrange', verbs: plain('mover cambiar adelantar reagendar'), needs: MEETING },
  {
    action: 'defer',
    verbs: [...plain('posponer aplazar retomar postergar reprogramar retrasar'), conjugate('postergar')],
  },
  { action: 'defer', verbs: [dejar, ...plain('pasar mover')], needs: 'después adelante septiembre enero trimestre' },
  { action: 'talk', verbs: [{ infinitive: 'quedar' }], without: 'espera pendiente contacto atento' },
  { action: 'call', verbs: [buscar], needs: 'búscame búscanos búsqueme búsquenos búsquennos' },
  { action: 'deliver', verbs: [conjugate('pedir', { stressed: 'pid', subjunctive: 'pid' })] },
  { action: 'contact', verbs: [seguir, mantener, quedar], needs: 'contacto' },
];

function pegar() {
  return conjugate('pegar');
}
function sacar() {
  return conjugate('sacar');
}
