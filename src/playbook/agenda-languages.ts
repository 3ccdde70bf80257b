import type { Agenda } from './types.ts';

/** The words around opening lines, with the colons and full stops of their language. */
export interface AgendaWords {
  purpose: string;
  get: string;
  topics: string;
  next: string;
}

/** Of the languages that Bookend reads closings in, by their code. English is where the playbook is. */
export const agendaLanguages: Record<string, { words: AgendaWords; any: Agenda }> = {
  de: {
    words: {
      purpose: 'Zweck:',
      get: 'Sie nehmen mit:',
      topics: 'Themen:',
      next: 'Wie es weitergeht (die letzten fünf Minuten):',
    },
    any: {
      purpose: '[was wir klären]',
      get: '[was Sie mitnehmen]',
      topics: ['[Thema]', '[Thema]', '[Thema]'],
      next: 'was danach kommt, falls etwas, mit Tag und Beteiligten',
    },
  },
  es: {
    words: {
      purpose: 'Objetivo:',
      get: 'Usted se lleva:',
      topics: 'Temas:',
      next: 'Qué pasa después (los últimos cinco minutos):',
    },
    any: {
      purpose: '[lo que decidimos]',
      get: '[lo que se lleva]',
      topics: ['[tema]', '[tema]', '[tema]'],
      next: 'lo que sigue a esta reunión, si algo sigue, con su día y quién participa',
    },
  },
  fr: {
    words: {
      purpose: 'Objectif :',
      get: 'Vous repartez avec :',
      topics: 'Au programme :',
      next: 'La suite (les cinq dernières minutes) :',
    },
    any: {
      purpose: '[ce que nous réglons]',
      get: '[ce que vous en retirez]',
      topics: ['[sujet]', '[sujet]', '[sujet]'],
      next: 'ce qui vient après, s’il y a une suite, avec le jour et les participants',
    },
  },
  pt: {
    words: {
      purpose: 'Objetivo:',
      get: 'Você leva:',
      topics: 'Temas:',
      next: 'O que acontece depois (os últimos cinco minutos):',
    },
    any: {
      purpose: '[o que decidimos]',
      get: '[o que leva consigo]',
      topics: ['[tema]', '[tema]', '[tema]'],
      next: 'o que vem a seguir, se algo vier, com o dia e quem participa',
    },
  },
};
