/** Whether a time stands in a text as it was written there: "à 9h" does not stand in "à 9h30". */
export const standsIn = (text: string, time: string): boolean =>
  time !== '' &&
  text
    .split(time)
    .slice(1)
    .some((behind) => !/^\d/.test(behind));
