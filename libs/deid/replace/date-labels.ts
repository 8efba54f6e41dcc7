const LABEL =
  /(?:[:=#(]|(?<![a-z])(?:date|dated|dob|d\.o\.b\.|doi|dos|doa|birth|seen|signed|effective|expires|issued))[\s]{0,3}$/i;

/** Whether a label of a form stands before a value ("Date: ", "DOB "), where no preposition fits. */
export function isDateLabel(before: string): boolean {
  return LABEL.test(before) && !/(?<![a-z])seen\s$/i.test(before);
}
