import type { KpiWords } from "../tables/kpis";

type Names = readonly [german: string, french: string, italian: string];

/** What the demo's KPIs are called in the other languages of the foundation. */
export const DEMO_NAMES: Readonly<Record<string, Names>> = {
  "Helpline reachability": [
    "Erreichbarkeit des Beratungstelefons",
    "Joignabilité de la ligne d’aide",
    "Raggiungibilità della linea di aiuto",
  ],
  "Counselling sessions": ["Beratungen", "Consultations", "Consulenze"],
  "Median waiting time": ["Wartezeit (Median)", "Temps d’attente médian", "Tempo d’attesa mediano"],
  "E-mails answered within 48 hours": [
    "Innert 48 Stunden beantwortete E-Mails",
    "E-mails traités dans les 48 heures",
    "E-mail evase entro 48 ore",
  ],
  "Chats abandoned": ["Abgebrochene Chats", "Chats abandonnés", "Chat abbandonate"],
  "Crisis interventions": ["Kriseninterventionen", "Interventions de crise", "Interventi di crisi"],
  "Open shifts of the helpline": [
    "Offene Schichten am Telefon",
    "Services non pourvus à la ligne",
    "Turni scoperti della linea",
  ],
  "Waiting for a first appointment": [
    "Wartezeit auf den ersten Termin",
    "Attente d’un premier rendez-vous",
    "Attesa del primo appuntamento",
  ],
  "Net promoter score of counselling": [
    "Weiterempfehlung der Beratung (NPS)",
    "Recommandation de la consultation (NPS)",
    "Raccomandazione della consulenza (NPS)",
  ],
  "Private donations": ["Private Spenden", "Dons privés", "Donazioni private"],
  "Number of donations": ["Anzahl Spenden", "Nombre de dons", "Numero di donazioni"],
  "New regular donors": ["Neue Dauerspendende", "Nouveaux dons réguliers", "Nuove donazioni regolari"],
  "Cost of raising one franc": [
    "Aufwand pro Spendenfranken",
    "Coût d’un franc collecté",
    "Costo di un franco raccolto",
  ],
  "Grants approved": ["Bewilligte Förderbeiträge", "Subventions accordées", "Contributi approvati"],
  "Partner companies": ["Partnerfirmen", "Entreprises partenaires", "Aziende partner"],
  "Click rate of the donation mailing": [
    "Klickrate des Spendenmailings",
    "Taux de clics du mailing de dons",
    "Tasso di clic del mailing di donazione",
  ],
  "Legacies received": ["Erhaltene Legate", "Legs reçus", "Lasciti ricevuti"],
  "Budget used": ["Ausgeschöpftes Budget", "Budget utilisé", "Budget utilizzato"],
  "Share of costs for programs": [
    "Anteil Programmkosten",
    "Part des coûts des programmes",
    "Quota dei costi dei programmi",
  ],
  "Liquidity in months": ["Liquidität in Monaten", "Liquidités en mois", "Liquidità in mesi"],
  "Invoices paid late": [
    "Verspätet bezahlte Rechnungen",
    "Factures payées en retard",
    "Fatture pagate in ritardo",
  ],
  Headcount: ["Personalbestand", "Effectif", "Organico"],
  "Sick leave": ["Krankheitsabsenzen", "Absences pour maladie", "Assenze per malattia"],
  "Staff turnover": ["Fluktuation", "Rotation du personnel", "Fluttuazione del personale"],
  "Share of women in leadership": [
    "Frauenanteil in Leitungsfunktionen",
    "Part de femmes à la direction",
    "Quota di donne in direzione",
  ],
  "Teams constituted as circles": [
    "Als Kreise konstituierte Teams",
    "Équipes constituées en cercles",
    "Team costituiti come cerchi",
  ],
  "Days to fill a position": [
    "Tage bis zur Stellenbesetzung",
    "Jours pour pourvoir un poste",
    "Giorni per occupare un posto",
  ],
  "Employee satisfaction": [
    "Zufriedenheit der Mitarbeitenden",
    "Satisfaction du personnel",
    "Soddisfazione del personale",
  ],
  "Hours of training a person": [
    "Weiterbildungsstunden pro Person",
    "Heures de formation par personne",
    "Ore di formazione per persona",
  ],
  "Website availability": [
    "Verfügbarkeit der Website",
    "Disponibilité du site web",
    "Disponibilità del sito web",
  ],
  "Tickets of the service desk": ["Anfragen an den Support", "Demandes au support", "Richieste al supporto"],
  "Tickets solved within two days": [
    "Innert zwei Tagen gelöste Anfragen",
    "Demandes résolues en deux jours",
    "Richieste risolte in due giorni",
  ],
  "Devices without current updates": [
    "Geräte ohne aktuelle Updates",
    "Appareils sans mises à jour",
    "Dispositivi non aggiornati",
  ],
  "Room temperature in the server room": [
    "Temperatur im Serverraum",
    "Température de la salle des serveurs",
    "Temperatura della sala server",
  ],
  "Energy for heating": ["Heizenergie", "Énergie de chauffage", "Energia per il riscaldamento"],
  "Desks booked": ["Gebuchte Arbeitsplätze", "Postes de travail réservés", "Postazioni prenotate"],
  "Website sessions of parents": [
    "Website-Besuche von Eltern",
    "Visites du site par des parents",
    "Visite del sito da parte dei genitori",
  ],
  "Newsletter subscribers": [
    "Newsletter-Abonnements",
    "Abonnements à la newsletter",
    "Abbonamenti alla newsletter",
  ],
  "Letters for new parents ordered": [
    "Bestellte Elternbriefe",
    "Lettres aux parents commandées",
    "Lettere ai genitori ordinate",
  ],
  "Satisfaction with online courses": [
    "Zufriedenheit mit Onlinekursen",
    "Satisfaction des cours en ligne",
    "Soddisfazione per i corsi online",
  ],
  "Workshops in schools": ["Workshops an Schulen", "Ateliers dans les écoles", "Laboratori nelle scuole"],
  "Pupils reached": ["Erreichte Schulkinder", "Élèves atteints", "Allievi raggiunti"],
  "Price of a workshop": ["Preis eines Workshops", "Prix d’un atelier", "Prezzo di un laboratorio"],
  "Volunteers active": ["Aktive Freiwillige", "Bénévoles actifs", "Volontari attivi"],
  "Program savings": ["Einsparungen der Programme", "Économies des programmes", "Risparmi dei programmi"],
  "Families in long-term support": [
    "Familien in langfristiger Begleitung",
    "Familles suivies à long terme",
    "Famiglie seguite a lungo termine",
  ],
  "Complaints from schools": ["Beschwerden von Schulen", "Réclamations des écoles", "Reclami delle scuole"],
};

/** As the table of KPIs keeps them. */
export function translationsOf(name: string): Record<string, KpiWords> {
  const [german, french, italian] = DEMO_NAMES[name] ?? [];
  const named = { "de-CH": german, "fr-CH": french, "it-CH": italian };
  const known = Object.entries(named).flatMap(([locale, words]) =>
    words ? [[locale, { name: words }]] : [],
  );
  return Object.fromEntries(known);
}
