package dev.pamphlet.local;

import dev.pamphlet.local.aws.AwsClient;
import dev.pamphlet.local.aws.AwsEndpoint;
import dev.pamphlet.local.aws.FreeSpace;
import dev.pamphlet.local.aws.Interceptor;
import dev.pamphlet.local.control.ControlApi;
import dev.pamphlet.local.events.EventBus;
import dev.pamphlet.local.faults.FaultControl;
import dev.pamphlet.local.faults.Faults;
import dev.pamphlet.local.gateway.Gateway;
import dev.pamphlet.local.gateway.GatewaySettings;
import dev.pamphlet.local.mail.MailControl;
import dev.pamphlet.local.mail.SesService;
import dev.pamphlet.local.rights.MissingObjects;
import dev.pamphlet.local.rights.Rights;
import dev.pamphlet.local.runtime.AccessKeys;
import dev.pamphlet.local.runtime.Functions;
import dev.pamphlet.local.sources.EventSources;
import dev.pamphlet.local.sources.Queues;
import dev.pamphlet.local.sources.SourceControl;
import dev.pamphlet.local.time.SystemTime;
import dev.pamphlet.local.time.TimeControl;
import dev.pamphlet.local.time.TimedWork;
import dev.pamphlet.template.HttpApi;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Template;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The deployed system, running on this machine until it is closed: emulated AWS services, its
 * functions from their zips, and its HTTP API. Nothing that it starts outlives it.
 */
public final class LocalSystem implements AutoCloseable {

  private final LocalOptions options;

  /** Known before the gateway listens: functions write mails with its address. */
  private final int port;

  private final Parts parts;
  private final Template template;
  private final SystemTime time;
  private final Backends backends;
  private final Faults faults = new Faults(function -> functions().kill(function));
  private final AwsEndpoint aws;
  private final Functions functions;
  private final EventSources sources;
  private final EventBus events;
  private final Gateway gateway;
  private final List<LoadedArticle> articles;

  private LocalSystem(LocalOptions options, Parts parts) throws IOException {
    this.options = options;
    this.port = options.port == 0 ? freePort() : options.port;
    this.parts = parts;
    // Read before anything is started, so that its faults are reported at once.
    Template written =
        Template.read(options.template(), LocalAccount.parameters(options.template()));
    options.check(written);
    time =
        parts.add(
            options.movableTime
                ? SystemTime.movable(options.output)
                : SystemTime.ofTheMachine(options.output));
    Rights rights = new Rights(written, options.output);
    EventSources.check(written, rights);
    backends =
        Backends.start(
            written,
            options,
            time,
            (type, resources, detail) -> events().put("aws.ses", type, resources, detail),
            parts);
    AccessKeys keys = AccessKeys.of(written.functions());
    aws =
        parts.add(AwsEndpoint.start(backends.services(), keys, time.clock(), interceptors(rights)));
    Queues queues = new Queues(aws.client());
    queues.createAll(written.queues());
    template =
        Template.read(
            options.template(),
            StackParameters.of(
                options.template(), aws.address(), "http://%s:%d".formatted(options.host, port)));
    functions =
        parts.add(
            Functions.of(
                template.functions(),
                keys,
                time.jvmOptions(),
                options.housekeeping(),
                options.output));
    sources =
        parts.add(
            new EventSources(
                template,
                new EventSources.Surroundings(
                    functions, aws.client(), aws::client, time, faults, options.output)));
    events = new EventBus(template.rules(), queues, functions, time.clock(), options.output);
    if (sources.readStreams()) {
      time.tell(backends.dynamoDb()::age);
    }
    gateway = parts.add(listening(settings(), control()));
    // The first to stop, so that nothing fires while the rest stops.
    parts.add(time::stop);
    parts.add(sources).start();
    TimedWork.start(time, template, functions, backends.dynamoDb().client());
    articles =
        options.withoutPublication
            ? List.of()
            : LoadedArticle.publish(
                options.root().resolve("infra/publication"), gateway.address(), time.clock());
  }

  /**
   * Starts the system, and waits until it answers.
   *
   * @throws StartProblem when it cannot be started; everything started so far is stopped again
   */
  public static LocalSystem start(LocalOptions options) {
    Parts parts = new Parts();
    try {
      return new LocalSystem(options, parts);
    } catch (IOException | RuntimeException failure) {
      parts.close();
      throw StartProblem.of(failure);
    }
  }

  /** The address of its API, for example {@code http://127.0.0.1:3000}. */
  public URI address() {
    return gateway.address();
  }

  /** The AWS endpoint of its functions. Every call there needs a function's key and right. */
  public URI aws() {
    return aws.address();
  }

  /** The address of its DynamoDB for callers other than functions. */
  public URI dynamoDb() {
    return backends.dynamoDb().endpoint();
  }

  /** Its time, the same for gateway, functions and schedules. */
  public SystemTime time() {
    return time;
  }

  /** Takes the events of AWS services. */
  public EventBus events() {
    return events;
  }

  /** Its SES, if the template uses it. */
  public Optional<SesService> mail() {
    return backends.mail();
  }

  /** The faults of calls to AWS; none by default. */
  public Faults faults() {
    return faults;
  }

  /** Calls AWS services with all rights, for tests and tools. */
  public AwsClient awsClient() {
    return aws.client();
  }

  /** The options that it was started with. */
  public LocalOptions options() {
    return options;
  }

  /** The template that it was made from. */
  public Template template() {
    return template;
  }

  /** Its functions, with their logs and times. */
  public Functions functions() {
    return functions;
  }

  /** The articles of its publication, as they are now; none if it was started without. */
  public List<LoadedArticle> articles() {
    return articles;
  }

  private List<Interceptor> interceptors(Rights rights) {
    List<Interceptor> interceptors =
        new ArrayList<>(List.of(rights, faults, new MissingObjects(rights)));
    options.data().map(folder -> FreeSpace.of(folder, options.output)).ifPresent(interceptors::add);
    return interceptors;
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  private GatewaySettings settings() {
    HttpApi api =
        template.api().orElseThrow(() -> StartProblem.system("the template has no HTTP API"));
    boolean debugging = !options.housekeeping().debugPorts().isEmpty();
    return new GatewaySettings(
        options.host,
        port,
        api,
        GatewaySettings.routes(template.functions()),
        functions,
        time.clock(),
        // Otherwise the gateway would respond with 503 while somebody steps through the code.
        debugging ? Duration.ofDays(1) : GatewaySettings.INTEGRATION_TIMEOUT,
        line -> options.output.log(api.logicalId(), line));
  }

  private ControlApi control() {
    ControlApi api = new ControlApi();
    TimeControl.add(api, time);
    FaultControl.add(api, faults, functions);
    backends.mail().ifPresent(ses -> MailControl.add(api, ses));
    SourceControl.add(
        api, template, sources, new Queues(aws.client()), backends.dynamoDb()::rollShards);
    return api;
  }

  private static Gateway listening(GatewaySettings settings, ControlApi control) {
    try {
      return Gateway.start(settings, control::before);
    } catch (IllegalStateException cannotListen) {
      throw StartProblem.system(
          "%s: is another system running? Choose another port: -Doptions=\"--port %d\""
              .formatted(cannotListen.getMessage(), settings.port() + 1),
          cannotListen);
    }
  }

  /** Stops everything, the last started first. */
  @Override
  public void close() {
    parts.close();
  }
}
