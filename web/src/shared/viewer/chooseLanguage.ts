import { apollo } from '../api/apollo';
import { updateViewer } from '../session/session';
import { speak } from '../words/language';
import { ViewerUpdateDocument } from './Viewer.generated';

/** Speaks another language at once, keeps it with the person, and asks the open pages anew: the API's sentences change too. */
export async function chooseLanguage(locale: string): Promise<void> {
  await speak(locale);
  updateViewer({ locale });
  await apollo.mutate({ mutation: ViewerUpdateDocument, variables: { input: { locale } } });
  await apollo.refetchQueries({ include: 'active' });
}
