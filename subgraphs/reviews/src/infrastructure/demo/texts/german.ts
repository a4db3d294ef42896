import type { Phrases } from './phrases.ts';

export const german: Phrases = {
  titles: {
    5: [
      'Genau so habe ich es mir vorgestellt',
      'Würde ich sofort wieder kaufen',
      'Jeden Cent wert',
      'Schöner als auf den Bildern',
      'Rundum zufrieden',
      'Mein Lieblingsstück',
      'Tolle Qualität',
      'Klare Empfehlung',
    ],
    4: [
      'Sehr gut mit kleinem Abzug',
      'Fast perfekt',
      'Macht, was es soll',
      'Gute Wahl',
      'Schön und praktisch',
      'Gefällt mir gut',
    ],
    3: [
      'Ganz in Ordnung',
      'Gute Idee, mäßig umgesetzt',
      'Für den Preis okay',
      'Gemischte Gefühle',
      'Hatte mehr erwartet',
    ],
    2: [
      'Leider enttäuschend',
      'Sieht besser aus, als es ist',
      'Würde ich nicht wieder kaufen',
      'Zu viele kleine Mängel',
    ],
    1: ['Ging zurück', 'Nach {time} kaputt', 'Nicht wie beschrieben', 'Schade ums Geld', 'Sehr enttäuscht'],
  },
  openings: {
    5: [
      'Nach {time} im täglichen Gebrauch bin ich immer noch begeistert.',
      'Als Geschenk für {person} gekauft und gleich noch eins für mich bestellt.',
      'Ich schreibe selten Bewertungen, aber hier muss es sein.',
      'Sehr schön verarbeitet, das merkt man schon beim Auspacken.',
      'Ich habe lange gesucht und bin froh, dass ich gewartet habe.',
      'Kam zwei Tage früher als angekündigt und war sofort im Einsatz.',
      'Vom ersten Tag an in Gebrauch, und jeden Tag gern.',
    ],
    4: [
      'Insgesamt ein guter Kauf.',
      'Ich habe es seit gut {time} und mag es sehr.',
      'Erst war ich skeptisch, inzwischen bin ich überzeugt.',
      'Durchdacht, mit ein, zwei kleinen Schwächen.',
      'Am Montag bestellt, am {day} da, seither täglich benutzt.',
    ],
    3: [
      'Ich wollte es lieben, jetzt mag ich es immerhin.',
      'Für den Preis in Ordnung.',
      'Manches ist sehr gut, manches nicht.',
      'Nach {time} bin ich noch immer unentschlossen.',
      'Solider Durchschnitt.',
    ],
    2: [
      'Ich hatte mir mehr erhofft.',
      'Am Anfang war ich zufrieden, aber nur {span} lang.',
      'Schön anzusehen, das immerhin.',
      'Die Idee ist gut, die Ausführung nicht.',
    ],
    1: [
      'Ich habe mich wirklich bemüht, es zu mögen.',
      'Leider musste es zurück.',
      'Nach {time} war Schluss.',
      'Mit den Bildern hat das wenig zu tun.',
      'Die guten Bewertungen verstehe ich nicht.',
    ],
  },
  points: [
    {
      praise: 'Die Verarbeitung ist tadellos, keine scharfe Kante, nirgends.',
      complaint: 'Die Kanten könnten sauberer gearbeitet sein.',
    },
    {
      praise: 'Die Farbe ist genau wie auf den Bildern.',
      complaint: 'Die Farbe ist etwas dunkler als auf den Bildern.',
    },
    {
      praise: 'Es liegt besser in der Hand, als ich dachte.',
      complaint: 'Es fühlt sich leichter und einfacher an, als es aussieht.',
    },
    { praise: 'Alles sitzt fest, nichts wackelt.', complaint: 'Ein Teil saß von Anfang an locker.' },
    {
      praise: 'Die Reinigung ist einfach, das ist mir wichtig.',
      complaint: 'Das Putzen ist mühsamer, als es sein müsste.',
    },
    {
      praise: 'Die Verpackung war klein und ganz ohne Plastik, danke dafür.',
      complaint: 'Der Karton war viel zu groß für den Inhalt.',
    },
    {
      praise: 'Auch nach {time} ist kein Kratzer zu sehen.',
      complaint: 'Nach {time} waren die ersten Kratzer zu sehen.',
    },
    { praise: 'Es macht sich gut {place}.', complaint: 'So schön wie im Katalog sieht es {place} leider nicht aus.' },
    {
      praise: 'Die Lieferung war schnell und gut verpackt.',
      complaint: 'Die Lieferung hat {span} gedauert, obwohl es vorrätig sein sollte.',
    },
    {
      praise: 'Der Kundendienst hat innerhalb einer Stunde geantwortet.',
      complaint: 'Der Kundendienst hat erst auf die zweite Nachricht geantwortet.',
    },
    {
      praise: 'Das Material fühlt sich gut an und altert offenbar schön.',
      complaint: 'Man sieht jeden Fingerabdruck.',
    },
    {
      praise: 'Der Preis ist fair für das, was man bekommt.',
      complaint: 'Bei dem Preis dürfte ein Ersatzteil dabei sein.',
    },
    {
      praise: 'Man merkt, dass es zum Reparieren gedacht ist.',
      complaint: 'Geht etwas kaputt, lässt es sich nicht reparieren.',
    },
    {
      praise: '{Person} hat schon zweimal gefragt, wo ich es herhabe.',
      complaint: '{Person} hat etwas Billigeres, das genauso gut ist.',
    },
    {
      praise: 'Die Bedienung erklärt sich von selbst.',
      complaint: 'Die Anleitung ist winzig und erst verständlich, wenn man fertig ist.',
    },
    {
      praise: 'Beim Auspacken roch nichts, das ist selten.',
      complaint: 'Am Anfang riecht es etwas, Lüften hat geholfen.',
    },
  ],
  circumstances: [
    'Es hat seinen Platz {place} und wird jeden Tag benutzt.',
    'Wir sind zu {number}, da muss es einiges aushalten.',
    'Ich benutze es vor allem am Wochenende.',
    '{Person} hat das gleiche in einer anderen Farbe.',
    'Es war schon mit auf Reisen und kam heil zurück.',
    'Am {day} hatten wir Besuch, und es ist sofort aufgefallen.',
    'Unsere Wohnung ist klein, da muss sich alles seinen Platz verdienen.',
  ],
  closings: {
    5: [
      'Absolute Empfehlung.',
      'Fünf Sterne, ohne zu zögern.',
      'Ich würde es sofort wieder kaufen.',
      'Danke, bitte genau so weiterbauen.',
    ],
    4: ['Gern weiterempfohlen.', 'Vier verdiente Sterne.', 'Ich würde es wieder kaufen.'],
    3: ['Es bleibt, vorerst.', 'Kann man kaufen, muss man nicht.', 'Drei Sterne finde ich fair.'],
    2: ['Ich suche weiter.', 'Zwei Sterne fürs Aussehen.', 'Schade, da wäre mehr drin gewesen.'],
    1: ['Immerhin kam das Geld schnell zurück.', 'Ich kann es nicht empfehlen.', 'Ein Stern, weil keiner nicht geht.'],
  },
  slots: {
    time: ['einer Woche', 'zehn Tagen', 'zwei Wochen', 'drei Wochen', 'einem Monat', 'sechs Wochen', 'zwei Monaten'],
    span: ['eine Woche', 'zehn Tage', 'zwei Wochen', 'drei Wochen', 'einen Monat', 'sechs Wochen'],
    person: [
      'meine Schwester',
      'meinen Bruder',
      'eine Kollegin',
      'meine Nachbarn',
      'meine Mutter',
      'einen guten Freund',
    ],
    Person: ['Meine Schwester', 'Mein Bruder', 'Eine Kollegin', 'Mein Nachbar', 'Meine Mutter', 'Ein guter Freund'],
    place: ['in der Küche', 'im Flur', 'am Fenster', 'im Arbeitszimmer', 'im Wohnzimmer', 'auf dem Balkon'],
    day: ['Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
    number: ['dritt', 'viert', 'fünft', 'sechst'],
  },
};
