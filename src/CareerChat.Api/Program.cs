using CareerChat;
using CareerChat.Api.Catalogue;
using CareerChat.Api.Chat;
using CareerChat.Api.Errors;
using CareerChat.Api.Feedback;
using CareerChat.Api.Health;
using CareerChat.Api.Limits;
using CareerChat.Api.Mcp;
using CareerChat.Api.OpenAI;
using CareerChat.Api.Telemetry;
using CareerChat.Api.Widget;

if (args is ["mcp", .. var rest])
{
    return await McpHost.RunAsync(rest);
}

FrenchTables.ReadAhead();
var builder = WebApplication.CreateSlimBuilder(args);

// Its lines hold the query string of /api/search.
builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
builder.Services.AddCareerChat(builder.Configuration);
builder.Services.AddCareerChatWorker(builder.Configuration);
builder.Services.AddChat(builder.Configuration);
builder.Services.AddWidget(builder.Configuration);
builder.Services.AddFeedback(builder.Configuration);
builder.Services.AddRateLimits(builder.Configuration);
builder.Services.AddRequestTimes();
builder.Services.AddTelemetry(builder.Configuration);
builder.Services.AddFrenchProblems();
builder.Services.AddOpenApi();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseFrenchProblems();
app.UseWidget();
app.UseRateLimits();
app.UseRequestTimeouts();
app.MapChat();
app.MapOpenAICompatible();
app.MapCatalogue();
app.MapFeedback();
app.MapHealth();
app.MapWidget();
app.MapOpenApi();
return await app.RunUntilStoppedAsync();

/// <summary>Named so that tests can start the real service.</summary>
public partial class Program;
