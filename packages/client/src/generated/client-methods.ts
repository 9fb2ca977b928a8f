// Generated from the contracts by `pnpm generate`; do not edit.
import type {
  CreateDeviceDistributeJobInput,
  CreateDeviceDistributeJobOutput,
  CreateProductDistributeJobInput,
  CreateProductDistributeJobOutput,
  DeleteDeviceDistributeJobInput,
  DeleteDeviceDistributeJobOutput,
  ListDeviceDistributeJobInput,
  ListDeviceDistributeJobOutput,
  ListDistributedDeviceInput,
  ListDistributedDeviceOutput,
  ListDistributedProductInput,
  ListDistributedProductOutput,
  QueryDeviceDistributeDetailInput,
  QueryDeviceDistributeDetailOutput,
  QueryDeviceDistributeJobInput,
  QueryDeviceDistributeJobOutput,
  QueryDeviceProvisioningInput,
  QueryDeviceProvisioningOutput,
} from '@iot-distribution/codec';

/** One method per operation, named after it. `Options` are the options of a call. */
export interface ClientMethods<Options> {
  /**
   * Starts a job that distributes devices of one product, and the product with them, to other instances.
   *
   * Keep JobId: the job runs asynchronously, and QueryDeviceDistributeJob returns its state.
   *
   * After Status 2, get the result of each device from QueryDeviceDistributeDetail; retry the failed devices with a new job.
   *
   * If the response was lost, check ListDeviceDistributeJob before you create again: a second job uses a second one of the 10 places.
   *
   * Quota: 2 calls per second for one account. After a lost response, the call rejects with `AmbiguousError`, unless a list shows that nothing was created; then the client sends it again.
   *
   * @see https://www.alibabacloud.com/help/doc-detail/199390.htm
   */
  readonly createDeviceDistributeJob: (input: CreateDeviceDistributeJobInput, options?: Options) => Promise<CreateDeviceDistributeJobOutput>;

  /**
   * Starts a job that distributes a product, without its devices, to one other instance.
   *
   * Keep JobId. The texts suggest that you poll the job with QueryDeviceDistributeJob, but no page states it.
   *
   * If the response was lost, check ListDeviceDistributeJob before you create again: a second job uses a second one of the 10 places.
   *
   * Quota: 2 calls per second for one account. After a lost response, the call rejects with `AmbiguousError`, unless a list shows that nothing was created; then the client sends it again.
   *
   * @see https://www.alibabacloud.com/help/doc-detail/199383.htm
   */
  readonly createProductDistributeJob: (input: CreateProductDistributeJobInput, options?: Options) => Promise<CreateProductDistributeJobOutput>;

  /**
   * Deletes one distribution job.
   *
   * One account may have 10 jobs; deleting a job is the only documented way to free a place.
   *
   * Quota: 2 calls per second for one account. After a lost response, the call succeeds only if the job is proven to be deleted.
   *
   * @see https://www.alibabacloud.com/help/doc-detail/199538.htm
   */
  readonly deleteDeviceDistributeJob: (input: DeleteDeviceDistributeJobInput, options?: Options) => Promise<DeleteDeviceDistributeJobOutput>;

  /**
   * Lists distribution jobs, page by page.
   *
   * Omit NextToken in the first call, then send the NextToken of each response with the next call, until it is missing or empty.
   *
   * CurrentPage also works, as long as PageSize * (CurrentPage - 1) is at most 10,000.
   *
   * Quota: 5 calls per second for one account. The client retries it after a transient failure.
   *
   * @see https://www.alibabacloud.com/help/doc-detail/199537.htm
   */
  readonly listDeviceDistributeJob: (input: ListDeviceDistributeJobInput, options?: Options) => Promise<ListDeviceDistributeJobOutput>;

  /**
   * Lists devices that have been distributed, page by page.
   *
   * Increment CurrentPage from 1 until PageSize * CurrentPage reaches Data.Total.
   *
   * Quota: 5 calls per second for one account. The client retries it after a transient failure.
   *
   * @see https://www.alibabacloud.com/help/doc-detail/199539.htm
   */
  readonly listDistributedDevice: (input: ListDistributedDeviceInput, options?: Options) => Promise<ListDistributedDeviceOutput>;

  /**
   * Lists products that have been distributed, page by page.
   *
   * Increment CurrentPage from 1 until PageSize * CurrentPage reaches Data.Total.
   *
   * Quota: 5 calls per second for one account. The client retries it after a transient failure.
   *
   * @see https://www.alibabacloud.com/help/doc-detail/199546.htm
   */
  readonly listDistributedProduct: (input: ListDistributedProductInput, options?: Options) => Promise<ListDistributedProductOutput>;

  /**
   * Returns the URL of a file with one result per device, for a finished job.
   *
   * Call it when QueryDeviceDistributeJob returns Status 2, and download the file within 10 minutes.
   *
   * After 10 minutes, call again for a new URL.
   *
   * Quota: 5 calls per second for one account. The client retries it after a transient failure.
   *
   * @see https://www.alibabacloud.com/help/doc-detail/199533.htm
   */
  readonly queryDeviceDistributeDetail: (input: QueryDeviceDistributeDetailInput, options?: Options) => Promise<QueryDeviceDistributeDetailOutput>;

  /**
   * Returns the state of one distribution job, and the parameters that it was created with.
   *
   * Poll until Status is 2 (completed) or 3 (interrupted), within 10 calls per second for the whole account.
   *
   * Status 2 says nothing about single devices: QueryDeviceDistributeDetail has the result of each.
   *
   * Quota: 10 calls per second for one account. The client retries it after a transient failure.
   *
   * @see https://www.alibabacloud.com/help/doc-detail/199536.htm
   */
  readonly queryDeviceDistributeJob: (input: QueryDeviceDistributeJobInput, options?: Options) => Promise<QueryDeviceDistributeJobOutput>;

  /**
   * Returns where one device belongs: its source instance and its target instance.
   *
   * Do not conclude from the times that a device was distributed: for a device that never was, they are the current time.
   *
   * Quota: 50 calls per second for one account. The client retries it after a transient failure.
   *
   * @see https://www.alibabacloud.com/help/en/iot/developer-reference/api-querydeviceprovisioning-2018-01-20
   */
  readonly queryDeviceProvisioning: (input: QueryDeviceProvisioningInput, options?: Options) => Promise<QueryDeviceProvisioningOutput>;
}
