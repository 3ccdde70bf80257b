import type { Person } from './types.ts';

const person = (name: string, address: string): Person => ({ name, address });

// The rep and colleagues
export const nora = person('Nora Lindqvist', 'nora.lindqvist@harborline.example');
export const noraSecond = person('Nora Lindqvist', 'nora@lindqvist-partners.example');
export const ben = person('Ben Okafor', 'ben.okafor@harborline.example');
export const mei = person('Mei Tanaka', 'mei.tanaka@harborline.example');

// The people she sells to
export const priya = person('Priya Raman', 'priya.raman@calderfreight.example');
export const marcus = person('Marcus Dell', 'marcus.dell@calderfreight.example');
export const tomas = person('Tomás Herrera', 'tomas.herrera@northgateclinics.example');
export const ingrid = person('Ingrid Solheim', 'ingrid.solheim@brightwater.example');
export const joel = person('Joel Abara', 'joel.abara@brightwater.example');
export const hana = person('Hana Kimura', 'hana.kimura@alderfinch.example');
export const oskar = person('Oskar Weiss', 'oskar.weiss@alderfinch.example');
export const lucia = person('Lucía Ferrer', 'lucia.ferrer@telaresmonte.example');
export const david = person('David Achterberg', 'd.achterberg@veldhuisfoods.example');
export const samira = person('Samira Haddad', 'samira.haddad@quillworks.example');
