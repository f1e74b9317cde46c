export { changeServiceRequestIn } from './changeServiceRequest';
export type { Deps as RequestsDeps } from './deps';
export { MessageRow, ServiceRequestRow } from './entities';
export { findVisibleMessage, findVisibleServiceRequest, requestsOfNumber } from './findServiceRequests';
export { messagesKept } from './personalData';
export { MessageResolver, RequestsAccountResolver, ServiceRequestResolver } from './requests.resolver';
export { ServiceRequest } from './types';
