import { useLingui } from '@lingui/react/macro';
import type { AccountKind, ServiceRequestTopic } from '../../../schema.generated';
import { TopicWord } from '../../requests/TopicWord';
import { TOPIC_GROUPS, TOPICS } from './requestSearch';

/** J1: the topics of a kind of account, in groups where there are many; article 001 calls the forms "Form Requests". */
export function TopicOptions({ kind }: { kind: AccountKind }) {
  const { t } = useLingui();
  const option = (topic: ServiceRequestTopic) => (
    <option key={topic} value={topic}>
      <TopicWord topic={topic} />
    </option>
  );
  if (kind === 'ONLINE') return TOPICS.ONLINE.map(option);
  const words = {
    ...{ subscriptions: t`Subscriptions`, billing: t`Billing`, forms: t`Form requests`, others: t`Others` },
  };
  return Object.entries(TOPIC_GROUPS).map(([group, topics]) => (
    <optgroup key={group} label={words[group as keyof typeof words]}>
      {topics.filter((topic) => TOPICS.CORPORATE.includes(topic)).map(option)}
    </optgroup>
  ));
}
