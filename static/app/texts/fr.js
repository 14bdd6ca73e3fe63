// French.

export default {
  skip: 'Aller au texte',
  save: 'Enregistrer pour lire hors ligne',
  saved: 'Enregistré',
  saveAll: (count) => `Enregistrer ces articles hors ligne (${count})`,
  saving: (done, total) => `Enregistrement\u{a0}: ${done} sur ${total}`,
  cancel: 'Annuler',
  offline: 'Pas de connexion',
  stale: (date) => `Pas de connexion\u{a0}: copie du ${date}`,
  title: 'Articles hors ligne',
  open: 'Articles hors ligne',
  missing: 'Cet article n’est pas enregistré sur cet appareil. Ceux-ci le sont\u{a0}:',
  nothing:
    'Aucun article enregistré pour le moment. Les articles lus sont conservés un temps, ceux que vous enregistrez restent.',
  savedGroup: 'Enregistrés',
  readGroup: 'Lus',
  remove: 'Retirer',
  removeAll: 'Tout retirer',
  used: (used, budget) => `${used} utilisés. Au-delà de ${budget}, les articles non enregistrés sont supprimés.`,
  available: 'Disponible hors ligne',
  full: 'L’espace de stockage de cet appareil est plein. Les articles lus ne sont plus conservés, les articles enregistrés restent.',
  fullSaving: 'L’espace de stockage de cet appareil est plein\u{a0}: l’article n’a pas été enregistré.',
  failed: 'L’article n’a pas pu être enregistré. Vérifiez la connexion, puis réessayez.',
  withoutPhotos: (count) =>
    `Enregistré, mais il manque des photos (${count})\u{a0}: leur serveur n’autorise pas l’enregistrement.`,
  back: 'Retour',
  close: 'Fermer',
  newVersion: 'Une nouvelle version est disponible.',
  reload: 'Recharger',
};
