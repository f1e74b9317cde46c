import { Field, ObjectType, registerEnumType } from 'type-graphql';

export const DocumentFormat = { HTML: 'HTML', PDF: 'PDF', CSV: 'CSV' } as const;
registerEnumType(DocumentFormat, {
  name: 'DocumentFormat',
  description: 'What kind of file a document is.',
  valuesConfig: {
    HTML: { description: 'A page for screen and print.' },
    PDF: { description: 'A tagged PDF with its fonts.' },
    CSV: { description: 'A table for spreadsheets.' },
  },
});

@ObjectType({ description: 'A file that can be downloaded.' })
export class Document {
  @Field(() => String, { description: 'The name of the file.' })
  name!: string;
}
