import type { ReceivedTable } from '../received-table.ts';

const INSIDE =
  'responsable|equipo|internamente|interno|jefe|jefa|dirección|gerencia|compañeros|compañero|compañera|socia|socio|socios|comité|legal|compras|finanzas|directorio|jurídico|sistemas';
const PROVIDER = 'proveedor|proveedora|solución|herramienta|partner|agencia|empresa|opción|alternativa|competencia';
const PRICES =
  'precio|precios|tarifa|tarifas|cotización|presupuesto|propuesta|oferta|costo|costos|coste|costes|desglose';
const FILES = 'información|info|material|materiales|folleto|catálogo|presentación|documentación|dossier|algo|detalles';
const SEND =
  'manda|mande|mándame|mándanos|mándeme|mándenos|mandas|mandarme|mandarnos|envía|envíe|envíame|envíanos|envíeme|envíenos|enviarme|enviarnos|pasa|pásame|pásanos|páseme|pasas|pasarme|compárteme|compartirme|remítame|remítanos|facilítame|hágame|haznos';
const LATER = 'trimestre|año|semestre|verano|otoño|primavera|navidad|navidades|vacaciones|reyes|santa|enero|septiembre';

/** How Spanish mails answer and put off. */
export const spanishReceived: ReceivedTable = {
  but: 'pero sino aunque',
  others: 'está están estará estarán estuvo ella él',
  until: 'hasta',
  to: 'al a',
  ordinals: ['primera primero primer', 'segunda segundo medio', 'tercera tercero', 'última último'],
  cues: {
    accept: [
      'de acuerdo',
      'claro que sí',
      '^ con mucho? gusto',
      '^ ok|okay|okey|vale|perfecto|listo ,? mándame|mándeme|mándanos|envíame|envíeme|pásame|páseme',
      '^ ok|okay|okey|oka|vale|claro|dale|listo|sale|perfecto|genial|estupendo|fenomenal|excelente|bárbaro|joya|órale|hecho|conforme|correcto $',
      '^ ok|okay|okey|vale|dale|sí|perfecto|genial|listo|sale|va|claro ,? el|los|para|por|a|mañana|@weekday',
      '^ va|venga $',
      '^ va que va',
      'confirmado|confirmada|agendado|agendada $',
      '^ cerrado|hecho|listo ..1 para|el',
      '^ te|le|os|les espero|esperamos $',
      '^ confirmado|confirmada|confirmo|confirmamos|acepto|aceptamos',
      'me|nos va|viene|queda|encaja|cuadra|sirve|acomoda|late ..1 bien|perfecto|perfectamente|genial|fenomenal|estupendamente|joya|bárbaro',
      'me|nos sirve|encaja|cuadra|acomoda|late',
      'me|nos parece bien|perfecto|genial|estupendo|correcto',
      'por nuestra|mi parte sin|perfecto|bien|ok',
      'por mí|mi ..1 bien|perfecto|ok|vale|genial',
      'está|es|estaría|sería perfecto|genial|estupendo|bien',
      'allí|ahí|allá estaré|estaremos|nos',
      'nos vemos|hablamos|conectamos ..1 entonces|ahí|allí|allá|ese',
      'cuenta|cuente|cuenten conmigo|nosotros',
      'quedamos así|entonces',
      'queda|quedo|quedamos ..1 agendado|agendada|anotado|apuntado|confirmado|confirmada|reservado',
      '^ agendado|agendada|anotado|apuntado|reservado|bloqueado',
    ],
    fine: [
      'bien|perfecto|genial|estupendo|ideal|ok|vale',
      'vamos con|por',
      'apartemos|apartamos|agendemos|fijemos|marquemos|dejemos',
      'del medio',
      'puedo|podemos|podría|podríamos',
      'primera|segunda|tercera|última|primer|segundo|tercer|último opción|hueco|fecha|alternativa|propuesta|horario',
      'estoy|estamos|estaré|tengo ..1 libre|disponible',
      'prefiero|preferimos|elijo|escojo|tomo|agarro',
      'me|nos quedo|quedamos con',
      'nos vemos|hablamos|conectamos|reunimos',
      'te|le|os|les espero|esperamos',
      'apunto|anoto|agendo|bloqueo|reservo|apuntamos|agendamos|confirmo|confirmamos',
    ],
    counter: [
      'me|nos ..1 viene|iría|va|vendría|queda|quedaría|convendría|conviene|acomoda|cuadra mejor',
      'en vez|lugar de|del',
      'mover|cambiar|pasar|aplazar|adelantar|atrasar|reprogramar|reagendar|moverla|moverlo|pasarla|pasarlo|cambiarla|cambiarlo|movemos|pasamos|cambiamos ..5 al|a|para|por',
      'otro|otra día|hora|fecha|horario|hueco',
      'corramos|corrámoslo|movámoslo|pasémoslo|corrámosla|dejémoslo al|para',
    ],
    perhaps: [
      'mejor|preferiría|preferiríamos|prefiero|preferimos',
      'podría|puede|podrías|puedes|podemos|podríamos ser|el|a|mejor',
      'qué tal|te|le',
      'y si|el',
      'tendrías|tienes|tendrá ..2 disponibilidad|hueco|algo',
    ],
    declined: [
      'no ..2 puedo|podemos|podré|podremos|podría|llego|alcanzo|llegaré',
      'estoy|estaré|estaremos|estamos fuera|ocupado|ocupada',
      'no ..1 me|nos va|viene|es|encaja|cuadra|queda|acomoda|sirve|da',
      'me|nos ..1 es|resulta|queda|será ..1 imposible|complicado|difícil',
      'imposible',
      'coincide con',
      'ninguno|ninguna|ningún',
      'no ..1 tengo|estoy|estaré|estamos ..2 libre|disponible|disponibilidad|hueco',
      'me|nos ha? surgido|surgió|salió',
      'tengo|tenemos ..1 otro|otra|ya ..1 compromiso|reunión|cita|junta',
      'estoy|estaré|ando|estamos de|fuera|en ..1 viaje|fuera|junta|juntas|vacaciones',
    ],
    every: [
      'cualquiera ..3 va|vale|sirve|bien|viene|dos|tres',
      'me da igual|lo',
      'los|las dos|tres me|nos',
      'cuando quieras',
    ],
    refusal: [
      'no ..3 interesa|interesados|interesadas|interesado|interesada',
      'no vamos|voy|queremos|deseamos ..1 continuar|seguir|avanzar|renovar|contratar|proceder',
      'no seguiremos|continuaremos|avanzaremos|renovaremos|contrataremos',
      `decidido|optado|decidimos|optamos|decidí|elegido|elegimos ..2 seguir|continuar|quedarnos|trabajar|por|a|con ..4 ${PROVIDER}`,
      'sacarme|sácame|sáqueme|sáquenme|quitarme|quítame|quíteme|quítenme|borrarme|bórrame|bórreme|bórrenme|elimíneme|elimínenme|eliminarme|elimíname ..4 lista|listas|base',
      'darme|dame|deme|denme|dadme de baja',
      'no ..2 contacten|contactéis|contactes|contacte|escriban|escribáis|escribas|escriba|llamen|llames|llame|envíen|manden|envíes|mandes ..2 más|nuevo',
      'no quiero|queremos|deseo|deseamos recibir',
      'dejen|deje|deja|dejad de ..2 escribir|enviar|mandar|escribirme|enviarme|mandarme|llamar|llamarme',
      'hemos|han|se ha? cerrado|cancelado ..2 proyecto|licitación|concurso',
    ],
    'for-now': ['por ahora|el', 'de momento', 'ahora mismo?', 'por el momento', 'este|en este año|trimestre|momento'],
    absence: [
      'estoy|estaré|estamos|estaremos|encuentro|encontraré|ando ..3 fuera|vacaciones|baja|ausente|licencia|permiso|excedencia|viaje|feria|congreso|capacitación|descanso|goce',
      '^ ausente|cerrado|cerrada|cerrados|cerradas',
      '^ de vacaciones|baja|viaje|permiso|licencia|descanso',
      '^ fuera de',
      'disfrutando|disfruto|gozando|gozo ..3 vacaciones|vacacional|descanso|días',
      'salí|salimos|durante de|mis|nuestras vacaciones',
      'permanecerá|permanecerán|permaneceremos|estará|estarán|estaremos cerrado|cerrada|cerrados|cerradas',
      'receso vacacional|invernal|estival|de',
      'acceso limitado',
      'este|estos momento|momentos no ..2 disponible',
      'reuniones todo el día',
    ],
    leave: [
      'vacaciones|baja|licencia|permiso|maternidad|paternidad|ausencia|congreso|feria|viaje|descanso|puente|curso|capacitación|rodaje|cirugía|operación',
      'no tendré|tengo acceso',
      'cerramos|cerraremos por',
    ],
    back: [
      'vuelvo|regreso|volveré|regresaré|reincorporo|reincorporaré|incorporo|incorporaré|retorno|regresando|reanudo|reanudaré|reanudamos|retomo|retomaré|retomamos|retomaremos|contestaré|contesto|responderé|respondo|atenderé|reapertura|reabrimos',
      'de nuevo|vuelta|regreso',
      'mi vuelta|regreso',
    ],
    note: [
      'urgente|urgentes|urgencia|urgencias|acceso|ausencia|reenviado|reenviará|sustituye|sustituirá|atenderá',
      'cualquier|lo cosa|urgencia|asunto|que',
      'a mi vuelta|regreso',
    ],
    'no-budget': [
      'no|sin ..3 presupuesto|fondos|partida',
      'presupuesto ..4 cerrado|congelado|agotado|recortado|comprometido',
      'demasiado|muy|bastante caro|cara|alto',
    ],
    'happy-with-supplier': [
      'contentos|contento|contenta|satisfechos|satisfecho|cubiertos|cubierto ..2 con|por',
      `ya ..1 tenemos|trabajamos|usamos|contamos ..4 ${PROVIDER}`,
    ],
    'not-the-right-person': [
      'no soy|somos ..1 la|el ..2 persona|indicada|indicado|responsable|encargado|encargada|adecuada',
      'no llevo|llevamos|gestiono|manejo|decido',
      'no ..1 depende|corresponde|compete ..1 mí|mi|me',
      'lo|eso|esto lleva|ve|gestiona|maneja',
    ],
    'not-a-priority': [
      'no ..4 prioridad|prioritario|prioridades',
      'otras|otros prioridades|temas',
      'no ..3 planes|agenda|radar',
    ],
    'send-a-price': [`${SEND} ..6 ${PRICES}`],
    'send-information': [`${SEND} ..4 ${FILES}`],
    'discuss-internally': [
      `hablo|hablar|hablarlo|hablaré|comento|comentarlo|comentaré|consulto|consultarlo|consultaré|veo|verlo|ver|charlo|charlarlo|platico|platicarlo|reviso|revisarlo|valoramos|analizamos|subo|subirlo|paso|pasaré|traslado|presento|elevo|elevar|elevarlo|plantearlo|trasladarlo ..4 ${INSIDE}`,
    ],
    'think-about-it': [
      'pienso|pensarlo|pensaré|pensamos|pensando|medito|vuelta|vueltas|consultar la almohada',
      'no ..2 decidido|decidimos',
      'estamos|estoy|estaremos valorando|analizando|evaluando|comparando|estudiando',
    ],
    'bad-time': [
      'no ..3 buen|mejor momento',
      'a tope',
      'hasta arriba',
      'de cabeza|locos|culo',
      'no doy|damos abasto',
      'saturados|saturado|saturada|liados|liado|liada|desbordados|agobiados',
      'cierre|cerrando|cierres ..2 trimestre|año|mes|ejercicio',
    ],
    'next-quarter': [
      `para|pasado|pasada|después|tras|hasta|próximo|siguiente|segundo|nuevo|vuelta ..3 ${LATER}`,
      'en|por pausa|stand',
    ],
    'call-me-later': [
      'llámame|llámenos|llámanos|llámeme|escríbeme|escríbenos|escríbame|contáctame|contáctenos|contáctanos|búscame|búsqueme|búsquenme|recuérdamelo ..4 más|otra|nuevamente|nuevo|próximo|próxima|pasado|pasada|después|tras|semana|mes|meses',
      'volved|vuelve|vuelva|vuelvan a',
    ],
    sometime: ['algún|otro|uno día|momento|de', 'más adelante'],
    'be-in-touch': [
      'aviso|avisamos|avisaré|avisaremos|digo|decimos|diré|cuento|contamos|contaremos|contaré|comento|informo|informamos|informaremos|contacto|contactaré|contactaremos|busco',
      'en contacto',
    ],
  },
};
