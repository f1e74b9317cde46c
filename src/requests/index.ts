export { changeServiceRequestIn } from './changeServiceRequest';
export { MessageRow, ServiceRequestRow } from './entities';
export { findVisibleMessage, findVisibleServiceRequest } from './findServiceRequests';
export { MessageResolver, RequestsAccountResolver, ServiceRequestResolver } from './requests.resolver';
export { ServiceRequest } from './types';
