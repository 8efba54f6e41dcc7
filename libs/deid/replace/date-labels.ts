const LABEL =
  /(?:[:=#(]|(?<![a-z])(?:date|dated|dob|d\.o\.b\.|doi|dos|doa|birth|seen|signed|effective|expires|issued))[\s]{0,3}$/i;

/** Whether a label of a form stands before a value ("Date: ", "DOB "), where no preposition fits. */
export function isDateLabel(before: string): boolean {
  const tail = before.slice(-24);
  if (/(?<![a-z])(?:date|day|birthday|deadline|anniversary) (?:is|was)\s$/i.test(tail)) return true;
  return LABEL.test(tail) && !/(?<![a-z])(?:seen|signed)\s$/i.test(tail);
}
