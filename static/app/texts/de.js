// German.

export default {
  skip: 'Zum Text springen',
  save: 'Für Offline-Lesen speichern',
  saved: 'Gespeichert',
  saveAll: (count) => `Diese Artikel offline speichern (${count})`,
  saving: (done, total) => `Speichern: ${done} von ${total}`,
  cancel: 'Abbrechen',
  offline: 'Keine Verbindung',
  stale: (date) => `Keine Verbindung: Fassung vom ${date}`,
  title: 'Offline-Artikel',
  open: 'Offline-Artikel',
  missing: 'Dieser Artikel ist auf diesem Gerät nicht gespeichert. Diese sind es:',
  nothing:
    'Noch ist kein Artikel gespeichert. Gelesene Artikel werden eine Zeit lang aufbewahrt, gespeicherte bleiben.',
  savedGroup: 'Gespeichert',
  readGroup: 'Gelesen',
  remove: 'Entfernen',
  removeAll: 'Alle entfernen',
  used: (used, budget) => `${used} belegt. Über ${budget} hinaus werden nicht gespeicherte Artikel entfernt.`,
  available: 'Offline verfügbar',
  full: 'Der Speicher dieses Geräts ist voll. Gelesene Artikel werden nicht mehr aufbewahrt, gespeicherte bleiben.',
  fullSaving: 'Der Speicher dieses Geräts ist voll: Der Artikel wurde nicht gespeichert.',
  failed: 'Der Artikel konnte nicht gespeichert werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
  withoutPhotos: (count) =>
    `Gespeichert, aber es fehlen Fotos (${count}), weil deren Server das Speichern nicht erlaubt.`,
  back: 'Zurück',
  close: 'Schließen',
  newVersion: 'Eine neue Version ist verfügbar.',
  reload: 'Neu laden',
};
