# Two images from one build: the chat service (target api) and the worker that fills Qdrant (target ingestion).
#   docker build --target api -t careerchat-api .
# Both run as a user without rights, on a root file system that may be read-only; only /tmp is written.

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Packages first: this layer changes only when a project file does.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/CareerChat/CareerChat.csproj src/CareerChat/
COPY src/CareerChat.Api/CareerChat.Api.csproj src/CareerChat.Api/
COPY src/CareerChat.Ingestion/CareerChat.Ingestion.csproj src/CareerChat.Ingestion/
# Compiled ahead for the machine it is built on: the first answer comes a third of a second sooner.
RUN dotnet restore src/CareerChat.Api --use-current-runtime -p:PublishReadyToRun=true \
 && dotnet restore src/CareerChat.Ingestion

COPY .editorconfig ./
COPY corpus corpus
COPY src src
RUN dotnet publish src/CareerChat.Api --no-restore --use-current-runtime --self-contained false -p:PublishReadyToRun=true -c Release -o /out/api \
 && dotnet publish src/CareerChat.Ingestion --no-restore -c Release -o /out/ingestion

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base
WORKDIR /app
COPY corpus /app/corpus
# No diagnostics socket: it is the only other thing that .NET writes.
ENV Corpus__Path=/app/corpus DOTNET_EnableDiagnostics=0
USER $APP_UID

FROM base AS ingestion
COPY --from=build /out/ingestion .
ENTRYPOINT ["dotnet", "CareerChat.Ingestion.dll"]

FROM base AS api
COPY --from=build /out/api .
ENV Urls=http://+:8080
EXPOSE 8080
# The image has no curl. Live, not ready: while Qdrant is away the service is not ready, and answers all the same.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/live HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r -t 2 line <&3 && [[ $line == *' 200 '* ]]"]
ENTRYPOINT ["dotnet", "CareerChat.Api.dll"]
