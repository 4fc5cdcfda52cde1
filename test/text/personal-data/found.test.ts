import { describe, expect, it } from 'vitest';
import {
  maskPersonalData,
  type PersonalDataKind,
  personalDataIn,
} from '../../../src/text/personal-data/mask-personal-data.js';

/** Each with what is shown of it. */
const found: Readonly<Record<PersonalDataKind, readonly (readonly [text: string, masked: string])[]>> = {
  'phone number': [
    ['415 555 0123', '[phone number]'],
    ['Ask Ana, 415 555 0123, for the key', 'Ask Ana, [phone number], for the key'],
    ['1 415 555 0123', '[phone number]'],
    ['415/555-0123', '[phone number]'],
    ['415/555/0123', '[phone number]'],
    ['415/555.0123', '[phone number]'],
    ['415 - 555 - 0123', '[phone number]'],
    ['415 . 555 . 0123', '[phone number]'],
    ['415-555 0123', '[phone number]'],
    ['415.555-0123', '[phone number]'],
    ['(415)555-0123', '[phone number]'],
    ['(415)5550123', '[phone number]'],
    ['415\u00b7555\u00b70123', '[phone number]'],
    ['Area code 415-555-0123', 'Area code [phone number]'],
    ['(415) 555 0123', '[phone number]'],
    ['(415) - 555 - 0123', '[phone number]'],
    ['+1(415)555-0123', '[phone number]'],
    ['1.415.555.0123', '[phone number]'],
    ['415\u2212555\u22120123', '[phone number]'],
    ['415\u2014555\u20140123', '[phone number]'],
    ['415\u2003555\u20030123', '[phone number]'],
    ['415-555-0123/415-555-0124', '[phone number]/[phone number]'],
    ['415-555-0123 / 415-555-0124', '[phone number] / [phone number]'],
    ['415 555 0123/415 555 0124', '[phone number]/[phone number]'],
    ['(415) 555-0123/(415) 555-0124', '[phone number]/[phone number]'],
    ['415-555-0123/555-0124', '[phone number]/[phone number]'],
    ['415-555-0123 or 415-555-0124', '[phone number] or [phone number]'],
    ['415-555-0123 415-555-0124', '[phone number] [phone number]'],
    ['415-555-0123, ext. 45', '[phone number], ext. 45'],
    ['415-555-0123 ext. 45', '[phone number]'],
    ['415-555-0123 x45', '[phone number]'],
    ['415 555 0123 extension 45', '[phone number]'],
    ['+44 20 7946 0958', '[phone number]'],
    ['+442079460958', '[phone number]'],
    ['+44 (0)20 7946 0958', '[phone number]'],
    ['+44-20-7946-0958', '[phone number]'],
    ['+44.20.7946.0958', '[phone number]'],
    ['+33 1 23 45 67 89', '[phone number]'],
    ['+52 55 1234 5678', '[phone number]'],
    ['+49 30 123456', '[phone number]'],
    ['011 44 20 7946 0958', '[phone number]'],
    ['0044 20 7946 0958', '[phone number]'],
    ['+1 415 555 0123', '[phone number]'],
    ['\uff14\uff11\uff15-\uff15\uff15\uff15-\uff10\uff11\uff12\uff13', '[phone number]'],
    ['\uff08\uff14\uff11\uff15\uff09\u3000\uff15\uff15\uff15\uff0d\uff10\uff11\uff12\uff13', '[phone number]'],
    ['tel:+14155550123', 'tel:[phone number]'],
    ['tel:415-555-0123', 'tel:[phone number]'],
    ['<a href="tel:+1-415-555-0123">', '<a href="tel:[phone number]">'],
    ['https://example.org/call?phone=4155550123&id=7', 'https://example.org/call?phone=[phone number]&id=7'],
    ['call Ana at 555-0123', 'call Ana at [phone number]'],
    ['Text 415 555 0123', 'Text [phone number]'],
    ['cell 555-0123', 'cell [phone number]'],
    ['cell: 5550123', 'cell: [phone number]'],
    ['cell 415 5550123', 'cell [phone number]'],
    ['Cell phone # 5550123', 'Cell phone # [phone number]'],
    ['Fax: (415) 555-0123', 'Fax: [phone number]'],
    ['Contact number 415-555-0123', 'Contact number [phone number]'],
    ['About the grant: 415-555-0123', 'About the grant: [phone number]'],
    ['Jane Doe\u2013415-555-0123', 'Jane Doe\u2013[phone number]'],
    ['Room 12, 415 555 0123', 'Room 12, [phone number]'],
  ],
  'social security number': [
    ['123 45 6789', '[social security number]'],
    ['Ana, 123 45 6789, moved', 'Ana, [social security number], moved'],
    ['123 - 45 - 6789', '[social security number]'],
    ['123.45.6789', '[social security number]'],
    ['123\u221245\u22126789', '[social security number]'],
    ['\uff11\uff12\uff13-\uff14\uff15-\uff16\uff17\uff18\uff19', '[social security number]'],
    ['SSN (US): 123-45-6789', 'SSN (US): [social security number]'],
    ['SSN 123-45-6789-A', 'SSN [social security number]-A'],
    ['Soc. Sec. No. 123456789', 'Soc. Sec. No. [social security number]'],
    ['https://example.org/?ssn=123456789', 'https://example.org/?ssn=[social security number]'],
    ['Student ID: 123-45-6789', 'Student ID: [social security number]'],
  ],
  'date of birth': [
    ['DOB (mm/dd/yy): 01/02/10', 'DOB (mm/dd/yy): [date of birth]'],
    ['DOB [MM/DD/YYYY] 01/02/2010', 'DOB [MM/DD/YYYY] [date of birth]'],
    ['Date of birth (month, day, year): January 2, 2010', 'Date of birth (month, day, year): [date of birth]'],
    ['date_of_birth: 2010-01-02', 'date_of_birth: [date of birth]'],
    ['https://example.org/?dob=2010-01-02', 'https://example.org/?dob=[date of birth]'],
    ['DOB: 01 / 02 / 2010', 'DOB: [date of birth]'],
    ['DOB: 01 02 2010', 'DOB: [date of birth]'],
    ['DOB: 010210', 'DOB: [date of birth]'],
    ['DOB: 3-Mar-2010', 'DOB: [date of birth]'],
    ['DOB for Maya Doe: 3/3/2010', 'DOB for Maya Doe: [date of birth]'],
    ['The director of the program was born on 3/3/1970', 'The director of the program was born on [date of birth]'],
    ['Maya, a student at our school, born 3/3/2010', 'Maya, a student at our school, born [date of birth]'],
    ['Children in the program were born on 3/3/2010', 'Children in the program were born on [date of birth]'],
    ['Birthdate: Mar. 3, 2010', 'Birthdate: [date of birth]'],
    ['Maya, born March 3, 2010, reads well', 'Maya, born [date of birth], reads well'],
    ['She was born on Wednesday, March 3, 2010', 'She was born on [date of birth]'],
    ['He was born in Dayton, Ohio, on March 3, 2010', 'He was born in Dayton, Ohio, on [date of birth]'],
    ['The first child was born 3/3/2010', 'The first child was born [date of birth]'],
    ['born 2010-03-03', 'born [date of birth]'],
    ['Maya\u2019s birthday: March 3, 2010', 'Maya\u2019s birthday: [date of birth]'],
    ["her child's birthday is on March 3", "her child's birthday is on [date of birth]"],
    ['birthday (Maya) 03/03/2010', 'birthday (Maya) [date of birth]'],
    ['DOB \uff10\uff11/\uff10\uff12/\uff12\uff10\uff11\uff10', 'DOB [date of birth]'],
  ],
  'email address': [
    ['jane.doe [at] example.org', '[email address]'],
    ['jane.doe (at) example.org', '[email address]'],
    ['jane.doe(at)example.org', '[email address]'],
    ['jane.doe[@]example.org', '[email address]'],
    ['jane.doe[AT]example.org', '[email address]'],
    ['jane.doe [at] example [dot] org', '[email address]'],
    ['jane.doe {at} example (dot) org', '[email address]'],
    ['Write to jane.doe at example dot org today', 'Write to [email address] today'],
    ['jane.doe\uff20example.org', '[email address]'],
    ['jane.doe\uff20example\uff0eorg', '[email address]'],
    ['https://example.org/?x&jane.doe@example.org', 'https://example.org/?x&[email address]'],
    ['https://example.org/?to=jane.doe%40example.org&a=b.png', 'https://example.org/?to=[email address]&a=b.png'],
    ['jane.doe@example.org.pdf', '[email address].pdf'],
    ['12345@example.org', '[email address]'],
    [`${'j'.repeat(300)}@example.org`, `${'j'.repeat(44)}[email address]`],
  ],
  'student or case number': [
    ['Student ID: 123456', 'Student ID: [student or case number]'],
    ['student id 4821', 'student id [student or case number]'],
    ['Student ID #123456', 'Student ID #[student or case number]'],
    ['Student ID number is 123456', 'Student ID number is [student or case number]'],
    ['student_id=123456', 'student_id=[student or case number]'],
    ['Student number 123456', 'Student number [student or case number]'],
    ['Student no. 123456', 'Student no. [student or case number]'],
    ['Student #123456', 'Student #[student or case number]'],
    ['Student IDs 123456, 123457 and 123458', 'Student IDs [student or case number]'],
    ['Student ID: AB-123456', 'Student ID: [student or case number]'],
    ['Student ID: 1234 5678', 'Student ID: [student or case number]'],
    ['Student identification no. 123456', 'Student identification no. [student or case number]'],
    ['the student\u2019s ID: 123456', 'the student\u2019s ID: [student or case number]'],
    ['Student I.D.: 123456', 'Student I.D.: [student or case number]'],
    ['Student ID is: 123456', 'Student ID is: [student or case number]'],
    ['Student ID for Maya Doe: 123456', 'Student ID for Maya Doe: [student or case number]'],
    ['Student ID \u2013 123456', 'Student ID \u2013 [student or case number]'],
    ['Student ID (state): 123456', 'Student ID (state): [student or case number]'],
    ["the student's ID, student's ID: 123456", "the student's ID, student's ID: [student or case number]"],
    ['Statewide SSID 1234567890', 'Statewide SSID [student or case number]'],
    ['Pupil ID 123456', 'Pupil ID [student or case number]'],
    ['case number 2024-1234', 'case number [student or case number]'],
    ['Case number: 24-CV-01234', 'Case number: [student or case number]'],
    ['case no. 99-1234', 'case no. [student or case number]'],
    ['Case No 2024JV001234', 'Case No [student or case number]'],
    ['Case #4821', 'Case #[student or case number]'],
    ['case ID 12345', 'case ID [student or case number]'],
    ['case file no. 99-1234', 'case file no. [student or case number]'],
    ['Client ID 98765', 'Client ID [student or case number]'],
    ['Patient no. 98765', 'Patient no. [student or case number]'],
    ['MRN 1234567', 'MRN [student or case number]'],
    ['https://example.org/?student_id=123456', 'https://example.org/?student_id=[student or case number]'],
    ['Student ID \uff11\uff12\uff13\uff14\uff15\uff16', 'Student ID [student or case number]'],
  ],
};

describe.each(Object.entries(found))("What looks like a person's %s", (kind, texts) => {
  it.each([...texts])('is masked in %s', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
    expect(personalDataIn(text)).toEqual([kind]);
  });
});

describe('Masking', () => {
  it('keeps the signs of what stands around it as they are written', () => {
    expect(maskPersonalData('2018\u201319 \u2014 415\u2013555\u20130123 \u2014 \uff11')).toBe(
      '2018\u201319 \u2014 [phone number] \u2014 \uff11',
    );
  });

  it('sees through digits of two units, and through joiners', () => {
    const digits = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit)));
    expect(maskPersonalData(digits('415-555-0123'))).toBe('[phone number]');
    expect(maskPersonalData('jane@exa\u200dmple.org')).toBe('[email address]');
  });

  it('names every kind once, in the order of the text', () => {
    const text = '415 555 0123, 415 555 0124, jane@example.org, student ID 123456, born 1/2/2010, 123 45 6789';
    expect(personalDataIn(text)).toEqual([
      'phone number',
      'email address',
      'student or case number',
      'date of birth',
      'social security number',
    ]);
  });
});
