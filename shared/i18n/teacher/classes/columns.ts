/** What the columns of a school's lists are called, in small letters: those of first names, and others that show a row to be a head. */
export const columnNames = {
  first: [
    ...['first name', 'firstname', 'given name', 'preferred name', 'username', 'user name', 'alias', 'pupil', 'student', 'name'],
    ...['förnamn', 'tilltalsnamn', 'användarnamn', 'elev', 'namn'],
    ...['fornavn', 'kallenavn', 'brukernavn', 'navn'],
    ...['etunimi', 'etunimet', 'kutsumanimi', 'käyttäjänimi', 'oppilas', 'nimi'],
  ],
  other: [
    ...['last name', 'lastname', 'surname', 'family name', 'class', 'group', 'grade', 'e-mail', 'email', 'phone', 'born', 'id', 'no', 'nr'],
    ...['efternamn', 'klass', 'grupp', 'årskurs', 'e-post', 'epost', 'telefon', 'personnummer', 'födelsedatum', 'född', 'kön'],
    ...['etternavn', 'klasse', 'gruppe', 'trinn', 'fødselsdato', 'fødselsnummer', 'født', 'kjønn'],
    ...['sukunimi', 'luokka', 'ryhmä', 'vuosiluokka', 'sähköposti', 'puhelin', 'henkilötunnus', 'syntymäaika', 'sukupuoli', 'nro'],
  ],
} as const
