import type { Language } from '../language.ts';

/** The small words of Spanish, and the nouns a closing turns on. */
export const spanishRoles: Language['roles'] = {
  if: 'si',
  when: 'cuando mientras apenas aunque siempre',
  that: 'que',
  and: 'y e pero además así',
  or: 'o u',
  not: 'no nunca tampoco sin',
  question: 'qué quién quiénes cuál cuáles dónde cómo cuánto cuántos cuánta cuántas cuándo',
  i: 'yo',
  we: 'nosotros nosotras',
  you: 'tú usted ustedes vos vosotros vosotras',
  third: 'él ella ellos ellas',
  object: 'me nos te le les os lo la los las se',
  here: 'me nos',
  article: 'el la los las un una unos unas mi tu su nuestro nuestra vuestro este esta ese esa al del',
  of: 'de del',
  preposition: 'a ante con contra de desde en entre hacia hasta para por según sin sobre tras al del',
  adverb:
    'ya también entonces luego ahora aún todavía solo sólo mejor igualmente gustosamente simplemente brevemente directamente personalmente tranquilamente internamente juntos mismo bien mucho muy más gusto encantado no',
  please: 'por favor porfa porfavor',
  report:
    'dijo dijeron dice dicen comentó comentaron contó explicó mencionó aseguró indicó preguntó avisó prometió dicho comentado indicado quería',
  opinion:
    'creo creemos pienso pensamos espero esperamos supongo suponemos parece confirmo confirmamos imagino confío propongo sugiero entiendo',
  habit: 'normalmente habitualmente generalmente suelo suele solemos suelen siempre nunca anualmente mensualmente',
  thank: 'gracias agradezco agradecemos agradecido agradecida encantó placer gustó',
  away: 'fuera vacaciones festivo feriado viaje ausente baja fue era estuvo estuve estuvimos ocupado ocupada',
  trouble:
    'duda dudas pregunta preguntas problema problemas inconveniente inconvenientes consulta consultas comentario comentarios ayuda ayudarte ayudarle ayudaros aclaración aclaraciones algo necesitas necesita necesitan necesitáis falta faltara inquietud inquietudes cuestión cuestiones incidencia',
  decision:
    'cuándo interesa interesaría interesado interesada interés disponibilidad disponible disponibles aprueba aprueban aprobación presupuesto decisión decides decidís acuerdo adelante avanzar avanzamos sigue seguimos fecha fechas hora horario día días prefieres prefiere preferís dirección quieres quieren momento resultado estado convence encajaría jefe jefa socio socia comité dirección',
  meeting:
    'llamada reunión videollamada videoconferencia call charla conversación demo demostración café cita sesión visita almuerzo meet zoom encuentro kickoff taller webinar',
  works:
    'bien conviene convendría encaja encajaría cuadra perfecto perfectamente libre libres disponible disponibles viene iría vendría acomoda genial',
  glue: 'el la los las a al de del por en y o u e ya sea entre hacia bien mismo sino',
  aside: 'porque pues aunque como según donde para ya',
};
