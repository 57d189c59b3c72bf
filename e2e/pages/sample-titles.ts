/** Three reports of the sample project on the flood barrier that has become dearer. */
export const barrier = [
  "Flutsperrwerk vor Lüdersund wird deutlich teurer",
  "Die Schlickrechnung: Warum das Sperrwerk so viel teurer wird",
  "Das Sperrwerk und sein Untergrund",
] as const;

/** Three reports of the sample project on the maternity ward that is to close. */
export const ward = [
  "Inselklinik Oldersand schließt Geburtshilfe",
  "Oldersand kämpft um seinen Kreißsaal",
  "Eine Insel ohne Kreißsaal",
] as const;
